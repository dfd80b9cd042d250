import dev.gradus.tensor.*;

class Gelu {
    static Tensor gelu(Tensor x, boolean approximate) {
        return x.mul(0.5).mul(x.div(Math.sqrt(2)).erf().add(1));
    }
}
