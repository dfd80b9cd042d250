import dev.gradus.tensor.*;

class ReluNetwork {
    static Tensor forward(Tensor input, Tensor weight1, Tensor weight2, Tensor weight3) {
        Tensor hidden1 = input.matmul(weight1).maximum(0);
        Tensor hidden2 = hidden1.matmul(weight2).maximum(0);
        return hidden2.matmul(weight3);
    }
}
