import dev.gradus.tensor.*;

class Softmax {
    static Tensor softmax(Tensor x, int dim) {
        Tensor weights = x.sub(x.max(dim, true)).exp();
        return Tensor.of(x.shape(), index -> weights.get(index) / sumAlong(weights, index.clone(), dim));
    }

    private static double sumAlong(Tensor weights, int[] index, int dim) {
        double sum = 0;
        for (index[dim] = 0; index[dim] < weights.shape().dim(dim); index[dim]++) {
            sum += weights.get(index);
        }
        return sum;
    }
}
