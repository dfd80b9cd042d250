import dev.gradus.tensor.*;

class SigmoidGradient {
    static Tensor backward(Tensor x, Tensor upstream) {
        return Tensor.of(x.shape(), index -> {
            double e = Math.exp(-Math.abs(x.get(index)));
            return upstream.get(index) * e / ((1 + e) * (1 + e));
        });
    }
}
