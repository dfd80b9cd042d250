import dev.gradus.tensor.*;

class Mish {
    static Tensor mish(Tensor x) {
        return x.mul(x.tanh());
    }
}
