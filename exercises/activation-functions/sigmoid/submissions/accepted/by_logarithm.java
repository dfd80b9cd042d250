import dev.gradus.tensor.*;

class Sigmoid {
    static Tensor sigmoid(Tensor x) {
        return x.neg().exp().log1p().neg().exp();
    }
}
