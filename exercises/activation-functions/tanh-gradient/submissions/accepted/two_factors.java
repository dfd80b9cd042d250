import dev.gradus.tensor.*;

class TanhGradient {
    static Tensor backward(Tensor x, Tensor upstream) {
        Tensor t = x.tanh();
        return upstream.mul(t.neg().add(1)).mul(t.add(1));
    }
}
