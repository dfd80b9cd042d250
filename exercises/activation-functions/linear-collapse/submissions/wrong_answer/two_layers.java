import dev.gradus.tensor.*;

void main() {
    Tensor both = Given.weight1.matmul(Given.weight2);
    IO.println(Given.input.matmul(Given.weight1).matmul(Given.weight2));
    IO.println(both);
    IO.println(Given.input.matmul(both));
}
