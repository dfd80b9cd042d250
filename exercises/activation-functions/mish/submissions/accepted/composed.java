import dev.gradus.tensor.*;

class Mish {
    static Tensor mish(Tensor x) {
        Tensor softplus = x.maximum(0).add(x.abs().neg().exp().log1p());
        return x.mul(softplus.tanh());
    }
}
