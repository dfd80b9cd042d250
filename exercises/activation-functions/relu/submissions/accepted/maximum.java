/*
 * The greater one of each element and 0. `maximum` keeps NaN, as torch does.
 */
import dev.gradus.tensor.*;

class Relu {
    static Tensor relu(Tensor x) {
        return x.maximum(0);
    }
}
