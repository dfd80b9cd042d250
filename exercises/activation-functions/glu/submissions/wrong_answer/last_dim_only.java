import dev.gradus.tensor.*;

class Glu {
    static Tensor glu(Tensor x, int dim) {
        int half = x.shape().dim(-1) / 2;
        return x.narrow(-1, 0, half).mul(x.narrow(-1, half, half).sigmoid());
    }
}
