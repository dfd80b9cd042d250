import dev.gradus.tensor.*;

class Hardsigmoid {

    /** The three-piece sigmoid of each element. */
    static Tensor hardsigmoid(Tensor x) {
        return x;
    }
}
