import dev.gradus.tensor.*;

class LeakyRelu {
    static Tensor leakyRelu(Tensor x) {
        return x.mul(0.1);
    }
}
