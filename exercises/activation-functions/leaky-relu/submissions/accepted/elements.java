/*
 * One element at a time. Dividing by 10 is not quite multiplying by 0.1, as 0.1 is no binary
 * number; the difference is far below the tolerance.
 */
import dev.gradus.tensor.*;

class LeakyRelu {
    static Tensor leakyRelu(Tensor x) {
        return x.map(value -> value < 0 ? value / 10 : value);
    }
}
