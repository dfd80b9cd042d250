import dev.gradus.tensor.*;

class SigmoidGradient {
    static Tensor backward(Tensor x, Tensor upstream) {
        return x.sigmoid().mul(x.neg().sigmoid()).mul(upstream);
    }
}
