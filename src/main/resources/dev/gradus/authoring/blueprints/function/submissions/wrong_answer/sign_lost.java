import dev.gradus.tensor.*;

class {Class} {
    static Tensor {method}(Tensor x) {
        return x.map(v -> 2 * Math.abs(v));
    }
}
