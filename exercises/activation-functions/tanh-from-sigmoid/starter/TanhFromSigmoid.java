import dev.gradus.tensor.*;

class TanhFromSigmoid {

    /** The hyperbolic tangent of each element. */
    static Tensor tanh(Tensor x) {
        return x.sigmoid();
    }
}
