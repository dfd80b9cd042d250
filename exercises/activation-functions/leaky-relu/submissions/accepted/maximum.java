/*
 * Two lines, $x$ and $0.1 x$; the upper one is the right one on both sides, because the slope lies
 * below 1. With a slope above 1 it would be the lower one.
 */
import dev.gradus.tensor.*;

class LeakyRelu {
    static Tensor leakyRelu(Tensor x) {
        // As the slope is below 1, the greater one of the two lines is the right one.
        return x.maximum(x.mul(0.1));
    }
}
