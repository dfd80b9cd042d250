/*
 * One element at a time.
 */
import dev.gradus.tensor.*;

class ReluGradient {
    static Tensor backward(Tensor x, Tensor upstream) {
        return Tensor.of(x.shape(), index -> x.get(index) > 0 ? upstream.get(index) : 0);
    }
}
