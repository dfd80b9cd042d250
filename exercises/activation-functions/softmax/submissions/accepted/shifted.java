/*
 * Subtracting the maximum changes nothing, since it cancels in the fraction, and keeps every
 * exponential below 1. Keeping the dim (`true`) lets the result broadcast over `x`.
 */
import dev.gradus.tensor.*;

class Softmax {
    static Tensor softmax(Tensor x, int dim) {
        Tensor weights = x.sub(x.max(dim, true)).exp();
        return weights.div(weights.sum(dim, true));
    }
}
