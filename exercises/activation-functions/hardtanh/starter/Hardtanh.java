import dev.gradus.tensor.*;

class Hardtanh {

    /** Cuts each element off at low and high. */
    static Tensor hardtanh(Tensor x, double low, double high) {
        return x;
    }
}
