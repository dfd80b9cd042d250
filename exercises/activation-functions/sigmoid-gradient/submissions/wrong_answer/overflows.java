import dev.gradus.tensor.*;

class SigmoidGradient {
    static Tensor backward(Tensor x, Tensor upstream) {
        Tensor e = x.neg().exp();
        return upstream.mul(e.div(e.add(1).square()));
    }
}
