import dev.gradus.tensor.*;

class TanhFromSigmoid {
    static Tensor tanh(Tensor x) {
        return x.mul(2).sigmoid();
    }
}
