import dev.gradus.tensor.*;
import java.util.List;

class GradientStep {
    static List<Tensor> step(Tensor x, Tensor y, Tensor weight, Tensor bias, double rate) {
        double[][] slopes = new double[x.shape().dim(0)][y.shape().dim(1)];
        for (int i = 0; i < slopes.length; i++) {
            for (int out = 0; out < slopes[i].length; out++) {
                double prediction = bias.get(out);
                for (int in = 0; in < x.shape().dim(1); in++) {
                    prediction += x.get(i, in) * weight.get(in, out);
                }
                slopes[i][out] = 2 * (prediction - y.get(i, out)) / y.elements();
            }
        }
        Tensor nextWeight = Tensor.of(weight.shape(), index -> {
            double gradient = 0;
            for (int i = 0; i < slopes.length; i++) {
                gradient += x.get(i, index[0]) * slopes[i][index[1]];
            }
            return weight.get(index) - rate * gradient;
        });
        Tensor nextBias = Tensor.of(bias.shape(), index -> {
            double gradient = 0;
            for (double[] row : slopes) {
                gradient += row[index[0]];
            }
            return bias.get(index) - rate * gradient;
        });
        return List.of(nextWeight, nextBias);
    }
}
