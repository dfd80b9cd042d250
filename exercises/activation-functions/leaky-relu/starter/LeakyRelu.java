import dev.gradus.tensor.*;

class LeakyRelu {

    /** Multiplies each negative element of x by 0.1. */
    static Tensor leakyRelu(Tensor x) {
        return x;
    }
}
