import dev.gradus.tensor.*;

class Gelu {
    static Tensor gelu(Tensor x, boolean approximate) {
        return x.div(x.mul(-1.702).exp().add(1));
    }
}
