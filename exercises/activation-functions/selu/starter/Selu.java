import dev.gradus.tensor.*;

class Selu {

    /** The scaled exponential linear unit of each element. */
    static Tensor selu(Tensor x) {
        return x;
    }
}
