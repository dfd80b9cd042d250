import dev.gradus.tensor.*;

class Sigmoid {
    static Tensor sigmoid(Tensor x) {
        return x.sigmoid();
    }
}
