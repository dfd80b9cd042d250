/*
 * One element at a time.
 */
import dev.gradus.tensor.*;

class Silu {
    static Tensor silu(Tensor x) {
        return x.map(value -> value / (1 + Math.exp(-value)));
    }
}
