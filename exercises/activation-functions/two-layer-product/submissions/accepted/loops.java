/*
 * A neuron is the sum of its inputs times their weights; a layer is one such sum for each neuron.
 */
import dev.gradus.tensor.*;

Tensor layer(Tensor row, Tensor weight) {
    double[] out = new double[weight.shape().dim(1)];
    for (int to = 0; to < out.length; to++) {
        for (int from = 0; from < weight.shape().dim(0); from++) {
            out[to] += row.get(from) * weight.get(from, to);
        }
    }
    return Tensor.of(out);
}

Tensor network(Tensor row) {
    return layer(layer(row, Given.weight1), Given.weight2);
}

void main() {
    if (Given.input.rank() == 1) {
        IO.println(network(Given.input));
        return;
    }
    Tensor[] rows = new Tensor[Given.input.shape().dim(0)];
    for (int i = 0; i < rows.length; i++) {
        rows[i] = network(Given.input.at(i));
    }
    IO.println(Tensor.stack(0, rows));
}
