import dev.gradus.tensor.*;

class Relu {
    static Tensor relu(Tensor x) {
        return Tensor.where(x.lt(0), x.zerosLike(), x);
    }
}
