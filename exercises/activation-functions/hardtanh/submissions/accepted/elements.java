import dev.gradus.tensor.*;

class Hardtanh {
    static Tensor hardtanh(Tensor x, double low, double high) {
        return x.map(value -> value < low ? low : value > high ? high : value);
    }
}
