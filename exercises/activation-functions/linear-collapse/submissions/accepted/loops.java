import dev.gradus.tensor.*;

Tensor product(Tensor a, Tensor b) {
    return Tensor.of(Shape.of(a.shape().dim(0), b.shape().dim(1)), index -> {
        double sum = 0;
        for (int k = 0; k < b.shape().dim(0); k++) {
            sum += a.get(index[0], k) * b.get(k, index[1]);
        }
        return sum;
    });
}

Tensor apply(Tensor input, Tensor weight) {
    return input.rank() == 1
            ? product(input.unsqueeze(0), weight).squeeze(0)
            : product(input, weight);
}

void main() {
    Tensor single = product(product(Given.weight1, Given.weight2), Given.weight3);
    IO.println(apply(apply(apply(Given.input, Given.weight1), Given.weight2), Given.weight3));
    IO.println(single);
    IO.println(apply(Given.input, single));
}
