import dev.gradus.tensor.*;

class Softplus {

    /** The softplus of each element. */
    static Tensor softplus(Tensor x) {
        return x;
    }
}
