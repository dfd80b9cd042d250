/*
 * Never takes the exponential of a positive number, so nothing overflows. For negative $x$ the
 * fraction is widened by $e^x$. This is what libraries do.
 */
import dev.gradus.tensor.*;

class Sigmoid {
    static Tensor sigmoid(Tensor x) {
        return x.map(Sigmoid::sigmoid);
    }

    // The exponent is never positive, so that nothing overflows.
    private static double sigmoid(double x) {
        if (x < 0) {
            double e = Math.exp(x);
            return e / (1 + e);
        }
        return 1 / (1 + Math.exp(-x));
    }
}
