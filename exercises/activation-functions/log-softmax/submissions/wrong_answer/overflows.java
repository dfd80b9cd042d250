import dev.gradus.tensor.*;

class LogSoftmax {
    static Tensor logSoftmax(Tensor x, int dim) {
        return x.sub(x.exp().sum(dim, true).log());
    }
}
