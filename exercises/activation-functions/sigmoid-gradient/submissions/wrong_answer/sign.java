import dev.gradus.tensor.*;

class SigmoidGradient {
    static Tensor backward(Tensor x, Tensor upstream) {
        Tensor s = x.sigmoid();
        return upstream.mul(s.mul(s.sub(1)));
    }
}
