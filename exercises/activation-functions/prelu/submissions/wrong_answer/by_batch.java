import dev.gradus.tensor.*;

class Prelu {
    static Tensor prelu(Tensor x, Tensor weight) {
        return Tensor.of(x.shape(), index -> {
            double value = x.get(index);
            return value < 0 ? value * weight.get(index[0] % weight.elements()) : value;
        });
    }
}
