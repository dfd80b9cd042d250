import dev.gradus.tensor.*;

void main() {
    // The input, multiplied by the weight matrix.
    Tensor output = Given.input;

    IO.println(output);
}
