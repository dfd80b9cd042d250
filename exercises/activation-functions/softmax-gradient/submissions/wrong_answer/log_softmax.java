import dev.gradus.tensor.*;

class SoftmaxGradient {
    static Tensor backward(Tensor x, Tensor upstream, int dim) {
        Tensor s = x.softmax(dim);
        return upstream.sub(s.mul(upstream.sum(dim, true)));
    }
}
