import dev.gradus.tensor.*;

class Elu {
    static Tensor elu(Tensor x, double alpha) {
        return Tensor.where(x.gt(0), x, x.mul(alpha));
    }
}
