import dev.gradus.tensor.*;

void main() {
    Tensor hidden = Given.input.matmul(Given.weight2);
    IO.println(hidden.matmul(Given.weight1));
}
