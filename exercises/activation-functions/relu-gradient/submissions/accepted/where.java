/*
 * The gradient passes where the input was positive and is stopped elsewhere.
 */
import dev.gradus.tensor.*;

class ReluGradient {
    static Tensor backward(Tensor x, Tensor upstream) {
        return Tensor.where(x.gt(0), upstream, upstream.zerosLike());
    }
}
