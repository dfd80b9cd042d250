import dev.gradus.tensor.*;

class Hardsigmoid {
    static Tensor hardsigmoid(Tensor x) {
        return x.clamp(0, 1).div(6).add(0.5);
    }
}
