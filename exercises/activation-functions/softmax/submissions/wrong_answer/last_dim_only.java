import dev.gradus.tensor.*;

class Softmax {
    static Tensor softmax(Tensor x, int dim) {
        Tensor weights = x.sub(x.max(-1, true)).exp();
        return weights.div(weights.sum(-1, true));
    }
}
