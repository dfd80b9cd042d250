import dev.gradus.tensor.*;

class Classifier {

    /** The probabilities of the classes, one row for each example. */
    static Tensor classify(Tensor x, Tensor weight1, Tensor bias1, Tensor weight2, Tensor bias2) {
        return x;
    }
}
