import dev.gradus.tensor.*;

class Prelu {
    static Tensor prelu(Tensor x, Tensor weight) {
        Tensor slopes = x.shape().dim(-1) == weight.elements() ? weight : weight.at(0);
        return Tensor.where(x.lt(0), x.mul(slopes), x);
    }
}
