import dev.gradus.tensor.*;

class LeakyRelu {
    static Tensor leakyRelu(Tensor x) {
        // As the slope is below 1, the greater one of the two lines is the right one.
        return x.maximum(x.mul(0.1));
    }
}
