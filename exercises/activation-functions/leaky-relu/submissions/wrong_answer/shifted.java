import dev.gradus.tensor.*;

class LeakyRelu {
    static Tensor leakyRelu(Tensor x) {
        return x.map(value -> value < 0 ? -0.1 : value);
    }
}
