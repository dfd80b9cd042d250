import dev.gradus.tensor.*;

class Relu {
    static Tensor relu(Tensor x) {
        return x.map(value -> value < 0 ? 0.01 * value : value);
    }
}
