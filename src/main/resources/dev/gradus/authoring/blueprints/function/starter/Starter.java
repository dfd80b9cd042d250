import dev.gradus.tensor.*;

class {Class} {
    /** Returns twice each element of x. */
    static Tensor {method}(Tensor x) {
        return x;
    }
}
