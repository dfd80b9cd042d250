import dev.gradus.tensor.*;

class Hardsigmoid {
    static Tensor hardsigmoid(Tensor x) {
        return x.map(value -> value <= -3 ? 0 : value >= 3 ? 1 : (value + 3) / 6);
    }
}
