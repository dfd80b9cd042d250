import dev.gradus.tensor.*;

class %Type% {
    static Tensor %method%(Tensor x) {
        return x.mul(2).add(1);
    }
}
