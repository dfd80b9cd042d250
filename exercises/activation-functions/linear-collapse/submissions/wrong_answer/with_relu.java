import dev.gradus.tensor.*;

void main() {
    Tensor hidden = Given.input.matmul(Given.weight1).maximum(0).matmul(Given.weight2).maximum(0);
    Tensor single = Given.weight1.matmul(Given.weight2).matmul(Given.weight3);
    IO.println(hidden.matmul(Given.weight3));
    IO.println(single);
    IO.println(Given.input.matmul(single));
}
