import dev.gradus.tensor.*;

class Silu {
    static Tensor silu(Tensor x) {
        return x.mul(x.mul(1.702).sigmoid());
    }
}
