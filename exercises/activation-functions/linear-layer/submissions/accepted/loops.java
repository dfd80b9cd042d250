import dev.gradus.tensor.*;

class LinearLayer {
    static Tensor linear(Tensor x, Tensor weight, Tensor bias) {
        Tensor rows = x.rank() == 1 ? x.unsqueeze(0) : x;
        Tensor out = Tensor.of(Shape.of(rows.shape().dim(0), weight.shape().dim(0)), index -> {
            double sum = bias.get(index[1]);
            for (int in = 0; in < weight.shape().dim(1); in++) {
                sum += rows.get(index[0], in) * weight.get(index[1], in);
            }
            return sum;
        });
        return x.rank() == 1 ? out.squeeze(0) : out;
    }
}
