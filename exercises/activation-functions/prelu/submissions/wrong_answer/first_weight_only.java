import dev.gradus.tensor.*;

class Prelu {
    static Tensor prelu(Tensor x, Tensor weight) {
        return Tensor.where(x.lt(0), x.mul(weight.get(0)), x);
    }
}
