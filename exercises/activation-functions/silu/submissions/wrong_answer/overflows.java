import dev.gradus.tensor.*;

class Silu {
    static Tensor silu(Tensor x) {
        return x.mul(x.exp()).div(x.exp().add(1));
    }
}
