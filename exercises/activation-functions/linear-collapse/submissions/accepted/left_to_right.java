import dev.gradus.tensor.*;

void main() {
    Tensor output = Given.input.matmul(Given.weight1).matmul(Given.weight2).matmul(Given.weight3);
    Tensor single = Given.weight1.matmul(Given.weight2).matmul(Given.weight3);
    IO.println("three layers: " + output);
    IO.println("single layer: " + single);
    IO.println("its output:   " + Given.input.matmul(single));
}
