import dev.gradus.tensor.*;

void main() {
    IO.println(Given.x);
}
