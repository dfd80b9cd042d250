import dev.gradus.tensor.*;

class LogSoftmax {
    static Tensor logSoftmax(Tensor x, int dim) {
        Tensor weights = x.sub(x.max(dim, true)).exp();
        return weights.div(weights.sum(dim, true)).log();
    }
}
