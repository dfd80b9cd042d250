import dev.gradus.tensor.*;

class TanhFromSigmoid {
    static Tensor tanh(Tensor x) {
        return x.map(value -> Math.tanh(value));
    }
}
