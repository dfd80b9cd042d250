import dev.gradus.tensor.*;

class LogSoftmax {
    static Tensor logSoftmax(Tensor x, int dim) {
        Tensor shifted = x.sub(x.max(dim, true));
        return shifted.sub(shifted.exp().mean(dim, true).log());
    }
}
