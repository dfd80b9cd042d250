import dev.gradus.tensor.*;

class Sigmoid {

    /** Squashes each element into the range from 0 to 1. */
    static Tensor sigmoid(Tensor x) {
        return x;
    }
}
