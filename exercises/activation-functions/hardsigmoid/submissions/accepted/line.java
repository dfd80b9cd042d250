import dev.gradus.tensor.*;

class Hardsigmoid {
    static Tensor hardsigmoid(Tensor x) {
        return x.div(6).add(0.5).clamp(0, 1);
    }
}
