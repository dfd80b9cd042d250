import dev.gradus.tensor.*;

class Classifier {
    static Tensor classify(Tensor x, Tensor weight1, Tensor bias1, Tensor weight2, Tensor bias2) {
        return scores(hidden(x, weight1, bias1), weight2, bias2);
    }

    private static Tensor hidden(Tensor x, Tensor weight, Tensor bias) {
        return layer(x, weight, bias).map(value -> value < 0 ? 0 : value);
    }

    private static Tensor scores(Tensor hidden, Tensor weight, Tensor bias) {
        Tensor scores = layer(hidden, weight, bias);
        Tensor weights = scores.sub(scores.max(1, true)).exp();
        return weights.div(weights.sum(1, true));
    }

    private static Tensor layer(Tensor x, Tensor weight, Tensor bias) {
        return Tensor.of(Shape.of(x.shape().dim(0), weight.shape().dim(0)), index -> {
            double sum = bias.get(index[1]);
            for (int in = 0; in < weight.shape().dim(1); in++) {
                sum += x.get(index[0], in) * weight.get(index[1], in);
            }
            return sum;
        });
    }
}
