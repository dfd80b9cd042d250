import dev.gradus.tensor.*;

class Sigmoid {
    static Tensor sigmoid(Tensor x) {
        return x.neg().exp().add(1).reciprocal();
    }
}
