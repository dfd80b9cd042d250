import dev.gradus.tensor.*;

void main() {
    Tensor single = Given.weight1.matmul(Given.weight2.matmul(Given.weight3));
    Tensor first = Given.input.matmul(Given.weight1);
    Tensor second = first.matmul(Given.weight2);
    Tensor third = second.matmul(Given.weight3);
    IO.println(third);
    IO.println(single);
    IO.println(Given.input.matmul(single));
}
