import dev.gradus.tensor.*;

void main() {
    // The three layers, one after the other.
    Tensor output = Given.input;

    // The single layer that replaces them, and its output.
    Tensor single = Given.weight1;
    Tensor collapsed = Given.input;

    IO.println(output);
    IO.println(single);
    IO.println(collapsed);
}
