import dev.gradus.tensor.*;

class SigmoidGradient {
    static Tensor backward(Tensor x, Tensor upstream) {
        Tensor s = x.sigmoid();
        return s.mul(s.neg().add(1));
    }
}
