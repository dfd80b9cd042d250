/*
 * The product is associative: two linear layers are one, with the weight $W_1 W_2$. That is why
 * networks need non-linearity.
 */
import dev.gradus.tensor.*;

void main() {
    // The product is associative: the two layers are one.
    Tensor both = Given.weight1.matmul(Given.weight2);
    IO.println(Given.input.matmul(both));
}
