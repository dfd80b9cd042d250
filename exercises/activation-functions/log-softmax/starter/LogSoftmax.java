import dev.gradus.tensor.*;

class LogSoftmax {

    /** The logarithm of the softmax along the dim. */
    static Tensor logSoftmax(Tensor x, int dim) {
        return x.exp();
    }
}
