/*
 * One product for each layer. This also works for several rows at once.
 */
import dev.gradus.tensor.*;

void main() {
    Tensor hidden = Given.input.matmul(Given.weight1);
    Tensor output = hidden.matmul(Given.weight2);
    IO.println("The network answers " + output);
}
