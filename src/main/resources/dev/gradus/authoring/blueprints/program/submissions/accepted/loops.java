import dev.gradus.tensor.*;

void main() {
    double[] out = new double[Given.weight.shape().dim(1)];
    for (int to = 0; to < out.length; to++) {
        for (int from = 0; from < Given.weight.shape().dim(0); from++) {
            out[to] += Given.input.get(from) * Given.weight.get(from, to);
        }
    }
    IO.println(Tensor.of(out));
}
