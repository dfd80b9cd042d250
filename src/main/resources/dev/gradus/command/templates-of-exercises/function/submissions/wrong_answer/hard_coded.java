import dev.gradus.tensor.*;

class %Type% {
    static Tensor %method%(Tensor x) {
        return Tensor.of(3.0, -3.0);
    }
}
