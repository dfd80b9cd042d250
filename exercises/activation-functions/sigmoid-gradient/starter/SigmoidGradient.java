import dev.gradus.tensor.*;

class SigmoidGradient {

    /** The gradient with respect to x, from that with respect to sigmoid(x). */
    static Tensor backward(Tensor x, Tensor upstream) {
        return upstream;
    }
}
