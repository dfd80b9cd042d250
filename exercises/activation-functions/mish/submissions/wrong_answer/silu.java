import dev.gradus.tensor.*;

class Mish {
    static Tensor mish(Tensor x) {
        return x.div(x.neg().exp().add(1));
    }
}
