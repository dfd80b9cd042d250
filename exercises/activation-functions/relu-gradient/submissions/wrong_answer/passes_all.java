import dev.gradus.tensor.*;

class ReluGradient {
    static Tensor backward(Tensor x, Tensor upstream) {
        return upstream;
    }
}
