import dev.gradus.tensor.*;

class LeakyRelu {
    static Tensor leakyRelu(Tensor x) {
        return x.map(value -> value < 0 ? value / 10 : value);
    }
}
