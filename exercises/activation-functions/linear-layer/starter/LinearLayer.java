import dev.gradus.tensor.*;

class LinearLayer {

    /** x times the transposed weight, plus the bias. */
    static Tensor linear(Tensor x, Tensor weight, Tensor bias) {
        return bias;
    }
}
