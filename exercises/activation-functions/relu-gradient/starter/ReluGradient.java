import dev.gradus.tensor.*;

class ReluGradient {

    /** The gradient with respect to x, from that with respect to relu(x). */
    static Tensor backward(Tensor x, Tensor upstream) {
        return upstream;
    }
}
