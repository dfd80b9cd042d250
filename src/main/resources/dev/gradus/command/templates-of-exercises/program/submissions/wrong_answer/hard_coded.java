import dev.gradus.tensor.*;

void main() {
    IO.println("tensor([ 3., -3.])");
}
