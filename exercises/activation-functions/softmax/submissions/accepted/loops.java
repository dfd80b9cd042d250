/*
 * Each probability on its own: $1 / \sum_j e^{x_j - x_i}$. It takes the square of the work along
 * the dim, but shows that only differences matter.
 */
import dev.gradus.tensor.*;

class Softmax {
    static Tensor softmax(Tensor x, int dim) {
        int along = dim < 0 ? dim + x.rank() : dim;
        return Tensor.of(x.shape(), index -> probability(x, index.clone(), along));
    }

    // Relative to this element: 1 / sum of exp(other - this), where nothing can become inf / inf.
    private static double probability(Tensor x, int[] index, int along) {
        double mine = x.get(index);
        if (mine == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < x.shape().dim(along); i++) {
            index[along] = i;
            sum += Math.exp(x.get(index) - mine);
        }
        return 1 / sum;
    }
}
