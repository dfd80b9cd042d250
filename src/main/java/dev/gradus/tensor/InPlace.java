package dev.gradus.tensor;

/** Writing into tensors that exist. */
final class InPlace {
  private InPlace() {}

  /** Copies elements from one tensor to another, broadcasting and converting. */
  static void copy(Tensor from, Tensor to) {
    Tensor source = from.to(to.dtype()).expand(to.shape());
    for (RowWalk walk = new RowWalk(source.layout, to.layout); !walk.isDone(); walk.next()) {
      if (walk.stride(1) == 1) {
        source.storage.copyRow(
            walk.place(0), walk.stride(0), to.storage, walk.place(1), walk.length());
      } else {
        for (int i = 0; i < walk.length(); i++) {
          int place = walk.place(0) + i * walk.stride(0);
          source.storage.copyRow(place, 1, to.storage, walk.place(1) + i * walk.stride(1), 1);
        }
      }
    }
    to.storage.version++;
  }
}
