import dev.gradus.tensor.*;

class Softmax {
    static Tensor softmax(Tensor x, int dim) {
        return x.div(x.sum(dim, true));
    }
}
