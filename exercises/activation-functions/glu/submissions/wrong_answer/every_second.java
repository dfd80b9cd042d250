import dev.gradus.tensor.*;

class Glu {
    static Tensor glu(Tensor x, int dim) {
        int size = x.shape().dim(dim);
        return x.slice(dim, 0, size, 2).mul(x.slice(dim, 1, size, 2).sigmoid());
    }
}
