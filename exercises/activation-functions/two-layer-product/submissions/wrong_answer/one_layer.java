import dev.gradus.tensor.*;

void main() {
    Tensor hidden = Given.input.matmul(Given.weight1);
    IO.println(hidden);
}
