/*
 * A choice for each element: 0 where it is negative, else the element. Written as `lt(0)` rather
 * than `gt(0)`, so that NaN, which is not less than anything, is kept.
 */
import dev.gradus.tensor.*;

class Relu {
    static Tensor relu(Tensor x) {
        return Tensor.where(x.lt(0), x.zerosLike(), x);
    }
}
