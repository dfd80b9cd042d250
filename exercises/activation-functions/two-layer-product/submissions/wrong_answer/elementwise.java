import dev.gradus.tensor.*;

void main() {
    Tensor hidden = Given.input.mul(Given.weight1);
    IO.println(hidden.mul(Given.weight2));
}
