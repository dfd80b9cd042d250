package dev.gradus.tensor;

import java.util.Arrays;

/** The elements themselves, in one array of the dtype; tensors that are views share it. */
abstract sealed class Storage {
  /** Counts changes in place, so that backward notices when a value that it needs is gone. */
  int version;

  abstract DType dtype();

  abstract int length();

  abstract double get(int place);

  abstract void set(int place, double value);

  long getLong(int place) {
    return (long) get(place);
  }

  void setLong(int place, long value) {
    set(place, (double) value);
  }

  /** Copies a strided row to a dense array of the same type. */
  abstract void copyRow(int place, int stride, Storage to, int at, int length);

  /** New elements, all zero. */
  static Storage allocate(DType dtype, int length) {
    // No switch: it would need a class more, which every first call pays for.
    if (dtype == DType.FLOAT32) {
      return new Floats(Room.floats(length));
    }
    if (dtype == DType.FLOAT64) {
      return new Doubles(Room.doubles(length));
    }
    return dtype == DType.INT64
        ? new Longs(Room.longs(length))
        : new Booleans(Room.booleans(length));
  }

  static final class Floats extends Storage {
    final float[] data;

    Floats(float[] data) {
      this.data = data;
    }

    @Override
    DType dtype() {
      return DType.FLOAT32;
    }

    @Override
    int length() {
      return data.length;
    }

    @Override
    double get(int place) {
      return data[place];
    }

    @Override
    void set(int place, double value) {
      data[place] = (float) value;
    }

    @Override
    void setLong(int place, long value) {
      data[place] = value;
    }

    @Override
    void copyRow(int place, int stride, Storage to, int at, int length) {
      float[] target = ((Floats) to).data;
      if (stride == 1) {
        System.arraycopy(data, place, target, at, length);
      } else if (stride == 0 && length > 0) {
        Arrays.fill(target, at, at + length, data[place]);
      } else {
        for (int i = 0, from = place; i < length; i++, from += stride) {
          target[at + i] = data[from];
        }
      }
    }
  }

  static final class Doubles extends Storage {
    final double[] data;

    Doubles(double[] data) {
      this.data = data;
    }

    @Override
    DType dtype() {
      return DType.FLOAT64;
    }

    @Override
    int length() {
      return data.length;
    }

    @Override
    double get(int place) {
      return data[place];
    }

    @Override
    void set(int place, double value) {
      data[place] = value;
    }

    @Override
    void copyRow(int place, int stride, Storage to, int at, int length) {
      double[] target = ((Doubles) to).data;
      if (stride == 1) {
        System.arraycopy(data, place, target, at, length);
        return;
      }
      for (int i = 0, from = place; i < length; i++, from += stride) {
        target[at + i] = data[from];
      }
    }
  }

  static final class Longs extends Storage {
    final long[] data;

    Longs(long[] data) {
      this.data = data;
    }

    @Override
    DType dtype() {
      return DType.INT64;
    }

    @Override
    int length() {
      return data.length;
    }

    @Override
    double get(int place) {
      return data[place];
    }

    @Override
    long getLong(int place) {
      return data[place];
    }

    @Override
    void set(int place, double value) {
      data[place] = (long) value;
    }

    @Override
    void setLong(int place, long value) {
      data[place] = value;
    }

    @Override
    void copyRow(int place, int stride, Storage to, int at, int length) {
      long[] target = ((Longs) to).data;
      for (int i = 0, from = place; i < length; i++, from += stride) {
        target[at + i] = data[from];
      }
    }
  }

  static final class Booleans extends Storage {
    final boolean[] data;

    Booleans(boolean[] data) {
      this.data = data;
    }

    @Override
    DType dtype() {
      return DType.BOOL;
    }

    @Override
    int length() {
      return data.length;
    }

    @Override
    double get(int place) {
      return data[place] ? 1 : 0;
    }

    @Override
    void set(int place, double value) {
      data[place] = value != 0;
    }

    @Override
    void copyRow(int place, int stride, Storage to, int at, int length) {
      boolean[] target = ((Booleans) to).data;
      for (int i = 0, from = place; i < length; i++, from += stride) {
        target[at + i] = data[from];
      }
    }
  }
}
