import dev.gradus.tensor.*;

class Elu {

    /** The exponential linear unit of each element, with the floor -alpha. */
    static Tensor elu(Tensor x, double alpha) {
        return x;
    }
}
