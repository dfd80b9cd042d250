import dev.gradus.tensor.*;

class Mish {
    static Tensor mish(Tensor x) {
        return x.map(Mish::mish);
    }

    // With e = exp(x) the gate is (e² + 2e) / (e² + 2e + 2), which is 1 once e is large.
    private static double mish(double x) {
        double e = Math.exp(Math.min(x, 30));
        double numerator = e * e + 2 * e;
        return x * numerator / (numerator + 2);
    }
}
