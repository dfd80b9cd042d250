import dev.gradus.tensor.*;

class LeakyRelu {
    static Tensor leakyRelu(Tensor x) {
        Tensor sign = x.div(x.abs());
        return x.mul(sign.mul(0.45).add(0.55));
    }
}
