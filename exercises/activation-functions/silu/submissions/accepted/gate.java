/*
 * The input times a gate between 0 and 1: SiLU lets through as much as the sigmoid says.
 */
import dev.gradus.tensor.*;

class Silu {
    static Tensor silu(Tensor x) {
        return x.mul(x.sigmoid());
    }
}
