import dev.gradus.tensor.*;

class Gelu {
    static Tensor gelu(Tensor x, boolean approximate) {
        if (!approximate) {
            return x.mul(x.div(Math.sqrt(2)).erf().add(1));
        }
        Tensor inner = x.add(x.mul(x).mul(x).mul(0.044715)).mul(Math.sqrt(2 / Math.PI));
        return x.mul(inner.map(value -> Math.tanh(value)).add(1));
    }
}
