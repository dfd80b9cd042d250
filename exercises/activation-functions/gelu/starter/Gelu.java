import dev.gradus.tensor.*;

class Gelu {

    /** GELU of each element: exact, or approximated with tanh. */
    static Tensor gelu(Tensor x, boolean approximate) {
        return x;
    }
}
