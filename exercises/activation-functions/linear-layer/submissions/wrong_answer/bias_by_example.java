import dev.gradus.tensor.*;

class LinearLayer {
    static Tensor linear(Tensor x, Tensor weight, Tensor bias) {
        Tensor product = x.matmul(weight.t());
        if (x.rank() == 1 || x.shape().dim(0) != bias.elements()) {
            return product.add(bias);
        }
        return product.add(bias.unsqueeze(1));
    }
}
