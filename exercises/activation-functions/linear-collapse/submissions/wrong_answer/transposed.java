import dev.gradus.tensor.*;

void main() {
    Tensor single = Given.weight1.t().matmul(Given.weight2.t()).matmul(Given.weight3.t());
    IO.println(Given.input.matmul(single));
    IO.println(single);
    IO.println(Given.input.matmul(single));
}
