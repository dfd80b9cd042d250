import dev.gradus.tensor.*;

class Mish {
    static Tensor mish(Tensor x) {
        return x.maximum(0).add(x.abs().neg().exp().log1p()).tanh();
    }
}
