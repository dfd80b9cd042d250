/*
 * One element at a time, with a threshold.
 */
import dev.gradus.tensor.*;

class Softplus {
    static Tensor softplus(Tensor x) {
        return x.map(Softplus::softplus);
    }

    private static double softplus(double x) {
        return x > 30 ? x : Math.log1p(Math.exp(x));
    }
}
