import dev.gradus.tensor.*;

void main() {
    Tensor single = Given.weight1.mul(Given.weight2).mul(Given.weight3);
    IO.println(Given.input.mul(single));
    IO.println(single);
    IO.println(Given.input.mul(single));
}
