import dev.gradus.tensor.*;

class Glu {

    /** Gates the first half of x along the dim with the sigmoid of the second. */
    static Tensor glu(Tensor x, int dim) {
        return x;
    }
}
