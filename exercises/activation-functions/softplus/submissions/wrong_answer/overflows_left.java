import dev.gradus.tensor.*;

class Softplus {
    static Tensor softplus(Tensor x) {
        return x.add(x.neg().exp().log1p());
    }
}
