import dev.gradus.tensor.*;

class Elu {
    static Tensor elu(Tensor x, double alpha) {
        return x.expm1().mul(alpha);
    }
}
