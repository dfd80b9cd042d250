import dev.gradus.tensor.*;

class Sigmoid {
    static Tensor sigmoid(Tensor x) {
        Tensor e = x.exp();
        return e.div(e.add(1));
    }
}
