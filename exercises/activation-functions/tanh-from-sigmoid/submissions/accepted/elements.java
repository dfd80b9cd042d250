/*
 * `expm1` is exact near 0, where $1 - e^{-2x}$ would lose most of its digits.
 */
import dev.gradus.tensor.*;

class TanhFromSigmoid {
    static Tensor tanh(Tensor x) {
        return x.map(TanhFromSigmoid::tanh);
    }

    private static double tanh(double x) {
        double shrunk = Math.expm1(-2 * Math.abs(x));
        double size = -shrunk / (shrunk + 2);
        return x < 0 ? -size : size;
    }
}
