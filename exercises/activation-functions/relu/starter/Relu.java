import dev.gradus.tensor.*;

class Relu {

    /** Replaces each negative element of x by 0. */
    static Tensor relu(Tensor x) {
        return x;
    }
}
