import dev.gradus.tensor.*;

class ReluNetwork {
    static Tensor forward(Tensor input, Tensor weight1, Tensor weight2, Tensor weight3) {
        return input.matmul(weight1).maximum(0).matmul(weight2).matmul(weight3);
    }
}
