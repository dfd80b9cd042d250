import dev.gradus.tensor.*;

class LogSoftmax {
    static Tensor logSoftmax(Tensor x, int dim) {
        Tensor shifted = x.sub(x.max(-1, true));
        return shifted.sub(shifted.exp().sum(-1, true).log());
    }
}
