import dev.gradus.tensor.*;

class ReluNetwork {
    static Tensor forward(Tensor input, Tensor weight1, Tensor weight2, Tensor weight3) {
        Tensor rows = input.rank() == 1 ? input.unsqueeze(0) : input;
        Tensor output = layer(relu(layer(relu(layer(rows, weight1)), weight2)), weight3);
        return input.rank() == 1 ? output.squeeze(0) : output;
    }

    private static Tensor relu(Tensor x) {
        return x.map(value -> value < 0 ? 0 : value);
    }

    private static Tensor layer(Tensor rows, Tensor weight) {
        return Tensor.of(Shape.of(rows.shape().dim(0), weight.shape().dim(1)), index -> {
            double sum = 0;
            for (int from = 0; from < weight.shape().dim(0); from++) {
                sum += rows.get(index[0], from) * weight.get(from, index[1]);
            }
            return sum;
        });
    }
}
