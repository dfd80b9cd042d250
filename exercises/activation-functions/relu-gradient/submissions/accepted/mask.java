/*
 * A mask of zeros and ones, multiplied in. Beware: where the upstream gradient is infinite, $0
 * \cdot \infty$ is NaN.
 */
import dev.gradus.tensor.*;

class ReluGradient {
    static Tensor backward(Tensor x, Tensor upstream) {
        return upstream.mul(x.gt(0).toFloat());
    }
}
