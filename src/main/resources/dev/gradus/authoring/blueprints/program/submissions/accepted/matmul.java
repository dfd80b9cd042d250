import dev.gradus.tensor.*;

void main() {
    IO.println(Given.input.matmul(Given.weight));
}
