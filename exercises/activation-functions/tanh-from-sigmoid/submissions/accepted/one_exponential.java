/*
 * Both sides of the fraction over $e^{2x}$ leave one exponential, which may overflow without harm.
 */
import dev.gradus.tensor.*;

class TanhFromSigmoid {
    static Tensor tanh(Tensor x) {
        // With exp(2x) infinite the fraction is 0, and the result 1.
        return x.mul(2).exp().add(1).reciprocal().mul(-2).add(1);
    }
}
