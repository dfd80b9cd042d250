import dev.gradus.tensor.*;

class Softplus {
    static Tensor softplus(Tensor x) {
        return x.exp();
    }
}
