import dev.gradus.tensor.*;

class TanhGradient {

    /** The gradient with respect to x, from that with respect to tanh(x). */
    static Tensor backward(Tensor x, Tensor upstream) {
        return upstream;
    }
}
