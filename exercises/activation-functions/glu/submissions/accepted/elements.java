import dev.gradus.tensor.*;

class Glu {
    static Tensor glu(Tensor x, int dim) {
        int along = dim < 0 ? dim + x.rank() : dim;
        int[] sizes = x.shape().toArray();
        sizes[along] /= 2;
        return Tensor.of(Shape.of(sizes), index -> {
            int[] gate = index.clone();
            gate[along] += sizes[along];
            return x.get(index) / (1 + Math.exp(-x.get(gate)));
        });
    }
}
