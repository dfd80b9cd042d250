import dev.gradus.tensor.*;

class Classifier {
    static Tensor classify(Tensor x, Tensor weight1, Tensor bias1, Tensor weight2, Tensor bias2) {
        Tensor hidden = x.matmul(weight1.t()).add(bias1);
        return hidden.matmul(weight2.t()).add(bias2).softmax(-1);
    }
}
