import dev.gradus.tensor.*;

class Elu {
    static Tensor elu(Tensor x, double alpha) {
        return x.maximum(0).add(x.minimum(0).expm1().mul(alpha));
    }
}
