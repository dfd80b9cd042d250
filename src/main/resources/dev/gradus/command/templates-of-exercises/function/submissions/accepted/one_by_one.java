import dev.gradus.tensor.*;

class %Type% {
    static Tensor %method%(Tensor x) {
        return x.map(number -> number + number + 1);
    }
}
