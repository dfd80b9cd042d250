import dev.gradus.tensor.*;

class Prelu {
    static Tensor prelu(Tensor x, Tensor weight) {
        int[] sizes = new int[x.rank()];
        java.util.Arrays.fill(sizes, 1);
        sizes[1] = weight.elements();
        return x.maximum(x.mul(weight.reshape(sizes)));
    }
}
