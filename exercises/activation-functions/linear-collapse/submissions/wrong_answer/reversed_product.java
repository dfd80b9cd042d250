import dev.gradus.tensor.*;

void main() {
    Tensor single = Given.weight3.matmul(Given.weight2).matmul(Given.weight1);
    IO.println(Given.input.matmul(Given.weight1).matmul(Given.weight2).matmul(Given.weight3));
    IO.println(single);
    IO.println(Given.input.matmul(single));
}
