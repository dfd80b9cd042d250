import dev.gradus.tensor.*;

class Softplus {
    static Tensor softplus(Tensor x) {
        return Tensor.where(x.gt(20), x, x.minimum(20).exp().log1p());
    }
}
