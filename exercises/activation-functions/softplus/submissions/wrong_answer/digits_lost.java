import dev.gradus.tensor.*;

class Softplus {
    static Tensor softplus(Tensor x) {
        return x.maximum(0).add(x.abs().neg().exp().add(1).log());
    }
}
