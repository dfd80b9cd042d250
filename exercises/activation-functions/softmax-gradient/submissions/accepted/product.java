import dev.gradus.tensor.*;

class SoftmaxGradient {
    static Tensor backward(Tensor x, Tensor upstream, int dim) {
        Tensor s = x.softmax(dim);
        return s.mul(upstream.sub(upstream.mul(s).sum(dim, true)));
    }
}
