import dev.gradus.tensor.*;

void main() {
    Tensor hidden = Given.input.matmul(Given.weight1.t());
    IO.println(hidden.matmul(Given.weight2.t()));
}
