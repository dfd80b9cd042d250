import dev.gradus.tensor.*;

class SoftmaxGradient {

    /** The gradient with respect to x, from that with respect to softmax(x). */
    static Tensor backward(Tensor x, Tensor upstream, int dim) {
        return upstream;
    }
}
