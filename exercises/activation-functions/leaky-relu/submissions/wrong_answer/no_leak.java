import dev.gradus.tensor.*;

class LeakyRelu {
    static Tensor leakyRelu(Tensor x) {
        return x.maximum(0);
    }
}
