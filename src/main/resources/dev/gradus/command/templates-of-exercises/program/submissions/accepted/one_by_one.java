import dev.gradus.tensor.*;

void main() {
    IO.println(Given.x.map(number -> number + number + 1));
}
