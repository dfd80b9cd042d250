import dev.gradus.tensor.*;

class Glu {
    static Tensor glu(Tensor x, int dim) {
        int half = x.shape().dim(dim) / 2;
        return x.narrow(dim, 0, half).mul(x.narrow(dim, half, half).neg().sigmoid());
    }
}
