import dev.gradus.tensor.*;

class Hardsigmoid {
    static Tensor hardsigmoid(Tensor x) {
        return x.neg().exp().add(1).reciprocal();
    }
}
