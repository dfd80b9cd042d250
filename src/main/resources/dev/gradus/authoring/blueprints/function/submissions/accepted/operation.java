import dev.gradus.tensor.*;

class {Class} {
    static Tensor {method}(Tensor x) {
        return x.mul(2);
    }
}
