import dev.gradus.tensor.*;

class SoftmaxGradient {
    static Tensor backward(Tensor x, Tensor upstream, int dim) {
        int along = dim < 0 ? dim + x.rank() : dim;
        Tensor s = x.softmax(along);
        return Tensor.of(x.shape(), index -> {
            int[] other = index.clone();
            double sum = 0;
            for (int i = 0; i < x.shape().dim(along); i++) {
                other[along] = i;
                double delta = i == index[along] ? 1 : 0;
                sum += upstream.get(other) * s.get(other) * (delta - s.get(index));
            }
            return sum;
        });
    }
}
