/*
 * $e^{-\log(1 + e^{-x})}$: the logarithm of the sigmoid is what a loss needs, and `log1p` is exact
 * where $e^{-x}$ is tiny.
 */
import dev.gradus.tensor.*;

class Sigmoid {
    static Tensor sigmoid(Tensor x) {
        return x.neg().exp().log1p().neg().exp();
    }
}
