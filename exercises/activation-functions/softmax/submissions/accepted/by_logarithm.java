/*
 * Log-softmax first, then the exponential. Classifiers stop before the last step: the loss wants
 * the logarithm.
 */
import dev.gradus.tensor.*;

class Softmax {
    static Tensor softmax(Tensor x, int dim) {
        Tensor shifted = x.sub(x.max(dim, true));
        Tensor logOfSum = shifted.exp().sum(dim, true).log();
        return shifted.sub(logOfSum).exp();
    }
}
