import dev.gradus.tensor.*;

class Softmax {

    /** Turns the scores along the dim into probabilities. */
    static Tensor softmax(Tensor x, int dim) {
        return x.exp();
    }
}
