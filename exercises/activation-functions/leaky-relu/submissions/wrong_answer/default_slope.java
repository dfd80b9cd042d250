import dev.gradus.tensor.*;

class LeakyRelu {
    static Tensor leakyRelu(Tensor x) {
        return Tensor.where(x.lt(0), x.mul(0.01), x);
    }
}
