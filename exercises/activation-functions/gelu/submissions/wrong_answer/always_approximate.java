import dev.gradus.tensor.*;

class Gelu {
    static Tensor gelu(Tensor x, boolean approximate) {
        Tensor inner = x.add(x.mul(x).mul(x).mul(0.044715)).mul(Math.sqrt(2 / Math.PI));
        return x.mul(0.5).mul(inner.map(value -> Math.tanh(value)).add(1));
    }
}
