/*
 * $\max(x, 0) + \log(1 + e^{-|x|})$: the exponential is at most 1, so nothing overflows on either
 * side.
 */
import dev.gradus.tensor.*;

class Softplus {
    static Tensor softplus(Tensor x) {
        return x.maximum(0).add(x.abs().neg().exp().log1p());
    }
}
