import dev.gradus.tensor.*;

class Mish {
    static Tensor mish(Tensor x) {
        Tensor square = x.exp().add(1).square();
        return x.mul(square.sub(1).div(square.add(1)));
    }
}
