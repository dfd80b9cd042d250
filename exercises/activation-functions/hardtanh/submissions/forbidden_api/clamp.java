import dev.gradus.tensor.*;

class Hardtanh {
    static Tensor hardtanh(Tensor x, double low, double high) {
        return x.clamp(low, high);
    }
}
