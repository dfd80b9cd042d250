import dev.gradus.tensor.*;

class Elu {
    static Tensor elu(Tensor x, double alpha) {
        return x.map(value -> value > 0 ? value : alpha * (Math.exp(value) - 1));
    }
}
