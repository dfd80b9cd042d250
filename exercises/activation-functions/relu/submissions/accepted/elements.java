/*
 * One element at a time: the same as a loop over all of them. It knows nothing of tensors, and is
 * the easiest to read.
 */
import dev.gradus.tensor.*;

class Relu {
    static Tensor relu(Tensor x) {
        return x.map(value -> value < 0 ? 0 : value);
    }
}
