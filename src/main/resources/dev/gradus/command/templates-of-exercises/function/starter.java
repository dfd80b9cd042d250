import dev.gradus.tensor.*;

class %Type% {

    /** Returns 2x + 1, element by element. */
    static Tensor %method%(Tensor x) {
        return x;
    }
}
