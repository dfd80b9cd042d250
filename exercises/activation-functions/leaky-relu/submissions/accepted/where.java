/*
 * A choice for each element. It works for any slope, which the greater of two lines does not.
 */
import dev.gradus.tensor.*;

class LeakyRelu {
    static Tensor leakyRelu(Tensor x) {
        return Tensor.where(x.lt(0), x.mul(0.1), x);
    }
}
