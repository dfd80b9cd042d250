import dev.gradus.tensor.*;

class ReluGradient {
    static Tensor backward(Tensor x, Tensor upstream) {
        return Tensor.where(upstream.gt(0), upstream, upstream.zerosLike());
    }
}
