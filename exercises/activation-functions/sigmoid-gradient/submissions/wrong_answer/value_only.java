import dev.gradus.tensor.*;

class SigmoidGradient {
    static Tensor backward(Tensor x, Tensor upstream) {
        return upstream.mul(x.sigmoid());
    }
}
