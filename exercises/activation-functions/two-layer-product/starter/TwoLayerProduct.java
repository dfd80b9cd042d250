import dev.gradus.tensor.*;

void main() {
    // The hidden layer: the input, multiplied by the first weight matrix.
    Tensor hidden = Given.input;

    // The output: the hidden layer, multiplied by the second weight matrix.
    Tensor output = hidden;

    IO.println(output);
}
