/*
 * The formula as it is written, $1 / (1 + e^{-x})$. Where $e^{-x}$ overflows to infinity its
 * reciprocal is 0, which is right.
 */
import dev.gradus.tensor.*;

class Sigmoid {
    static Tensor sigmoid(Tensor x) {
        return x.neg().exp().add(1).reciprocal();
    }
}
