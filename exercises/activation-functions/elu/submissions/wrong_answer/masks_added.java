import dev.gradus.tensor.*;

class Elu {
    static Tensor elu(Tensor x, double alpha) {
        return x.mul(x.gt(0).toFloat()).add(x.exp().sub(1).mul(alpha).mul(x.le(0).toFloat()));
    }
}
