import dev.gradus.tensor.*;

class Silu {
    static Tensor silu(Tensor x) {
        return x.mul(x.div(6).add(0.5).clamp(0, 1));
    }
}
