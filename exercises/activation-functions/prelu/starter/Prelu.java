import dev.gradus.tensor.*;

class Prelu {

    /** Multiplies each negative element by the weight of its channel, dim 1. */
    static Tensor prelu(Tensor x, Tensor weight) {
        return x;
    }
}
