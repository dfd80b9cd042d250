import dev.gradus.tensor.*;

class Silu {
    static Tensor silu(Tensor x) {
        return x.mul(x.neg().sigmoid());
    }
}
