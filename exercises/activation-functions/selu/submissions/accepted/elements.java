import dev.gradus.tensor.*;

class Selu {
    static Tensor selu(Tensor x) {
        return x.map(Selu::selu);
    }

    private static double selu(double x) {
        double alpha = 1.6732632423543772;
        double scale = 1.0507009873554805;
        return x > 0 ? scale * x : scale * alpha * (Math.exp(x) - 1);
    }
}
