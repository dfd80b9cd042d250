import dev.gradus.tensor.*;

class Softmax {
    static Tensor softmax(Tensor x, int dim) {
        Tensor weights = x.sub(x.max(dim, true)).exp();
        return weights.div(weights.sum(dim, true));
    }
}
