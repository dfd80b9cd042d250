/*
 * What torch does: beyond 20 the function is $x$ itself to all digits that float32 has. `minimum`
 * keeps the branch that is not taken from overflowing.
 */
import dev.gradus.tensor.*;

class Softplus {
    static Tensor softplus(Tensor x) {
        return Tensor.where(x.gt(20), x, x.minimum(20).exp().log1p());
    }
}
