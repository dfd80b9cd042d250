import dev.gradus.tensor.*;

class Softmax {
    static Tensor softmax(Tensor x, int dim) {
        Tensor weights = x.exp();
        return weights.div(weights.sum(dim, true));
    }
}
