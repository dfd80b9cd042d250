import dev.gradus.tensor.*;

class LogSoftmax {
    static Tensor logSoftmax(Tensor x, int dim) {
        int along = dim < 0 ? dim + x.rank() : dim;
        return Tensor.of(x.shape(), index -> logProbability(x, index.clone(), along));
    }

    private static double logProbability(Tensor x, int[] index, int along) {
        double score = x.get(index);
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.shape().dim(along); i++) {
            index[along] = i;
            highest = Math.max(highest, x.get(index));
        }
        double sum = 0;
        for (int i = 0; i < x.shape().dim(along); i++) {
            index[along] = i;
            sum += Math.exp(x.get(index) - highest);
        }
        return score - highest - Math.log(sum);
    }
}
