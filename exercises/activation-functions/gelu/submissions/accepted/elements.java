import dev.gradus.tensor.*;

class Gelu {
    static Tensor gelu(Tensor x, boolean approximate) {
        Tensor gate = x.div(Math.sqrt(2)).erf();
        return Tensor.of(x.shape(), index -> {
            double value = x.get(index);
            return value / 2 * (1 + (approximate ? tanhGate(value) : gate.get(index)));
        });
    }

    // tanh(u) = 1 - 2 / (exp(2u) + 1), which is right at both ends.
    private static double tanhGate(double x) {
        double u = 0.7978845608028654 * x * (1 + 0.044715 * x * x);
        return 1 - 2 / (Math.exp(2 * u) + 1);
    }
}
