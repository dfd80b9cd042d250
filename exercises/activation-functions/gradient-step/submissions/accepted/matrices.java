import dev.gradus.tensor.*;
import java.util.List;

class GradientStep {
    static List<Tensor> step(Tensor x, Tensor y, Tensor weight, Tensor bias, double rate) {
        Tensor slope = x.matmul(weight).add(bias).sub(y).mul(2.0 / y.elements());
        Tensor weightGradient = x.t().matmul(slope);
        Tensor biasGradient = slope.sum(0);
        return List.of(weight.sub(weightGradient.mul(rate)), bias.sub(biasGradient.mul(rate)));
    }
}
