import dev.gradus.tensor.*;
import java.util.List;

class GradientStep {

    /** The weight and the bias after one step downhill. */
    static List<Tensor> step(Tensor x, Tensor y, Tensor weight, Tensor bias, double rate) {
        return List.of(weight, bias);
    }
}
