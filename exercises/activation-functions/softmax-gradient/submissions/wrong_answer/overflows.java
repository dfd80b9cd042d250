import dev.gradus.tensor.*;

class SoftmaxGradient {
    static Tensor backward(Tensor x, Tensor upstream, int dim) {
        Tensor e = x.exp();
        Tensor s = e.div(e.sum(dim, true));
        return s.mul(upstream.sub(upstream.mul(s).sum(dim, true)));
    }
}
