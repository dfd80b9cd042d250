import dev.gradus.tensor.*;

class Glu {
    static Tensor glu(Tensor x, int dim) {
        int half = x.shape().dim(dim) / 2;
        Tensor a = x.narrow(dim, 0, half);
        return a.mul(a.sigmoid());
    }
}
