package dev.gradus.grading;

import dev.gradus.exercise.Inputs;
import dev.gradus.tensor.Tensor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** How variants are kept in the database. The format outlives releases, so it has a number. */
final class VariantCodec {

  private static final int FORMAT = 4;

  /** Without smaller inputs. */
  private static final int THIRD_FORMAT = 3;

  /** Without the exact slope of a plot. */
  private static final int SECOND_FORMAT = 2;

  /** Without a plot. */
  private static final int FIRST_FORMAT = 1;

  private VariantCodec() {}

  static byte[] write(Variant variant) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeByte(FORMAT);
      writeTests(variant.tests(), out);
      out.writeBoolean(variant.plot().isPresent());
      if (variant.plot().isPresent()) {
        write(variant.plot().get(), out);
      }
      out.writeBoolean(variant.slope().isPresent());
      if (variant.slope().isPresent()) {
        ValueBytes.write(variant.slope().get(), out);
      }
      writeTests(variant.smaller(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Variant read(byte[] bytes) {
    try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      int format = in.readByte();
      if (format < FIRST_FORMAT || format > FORMAT) {
        throw new IllegalStateException("a variant has the unknown format " + format);
      }
      var tests = readTests(in);
      boolean draws = format != FIRST_FORMAT && in.readBoolean();
      var plot = draws ? Optional.of(readCase(in)) : Optional.<Variant.Case>empty();
      boolean slopes = format > SECOND_FORMAT && in.readBoolean();
      var slope = slopes ? Optional.of((Tensor) ValueBytes.read(in)) : Optional.<Tensor>empty();
      List<List<Variant.Case>> smaller = format > THIRD_FORMAT ? readTests(in) : List.of();
      return new Variant(tests, smaller, plot, slope);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeTests(List<List<Variant.Case>> tests, DataOutputStream out)
      throws IOException {
    out.writeInt(tests.size());
    for (var cases : tests) {
      out.writeInt(cases.size());
      for (var one : cases) {
        write(one, out);
      }
    }
  }

  private static List<List<Variant.Case>> readTests(DataInputStream in) throws IOException {
    List<List<Variant.Case>> tests = new ArrayList<>();
    for (int test = in.readInt(); test > 0; test--) {
      List<Variant.Case> cases = new ArrayList<>();
      for (int one = in.readInt(); one > 0; one--) {
        cases.add(readCase(in));
      }
      tests.add(cases);
    }
    return tests;
  }

  private static void write(Variant.Case one, DataOutputStream out) throws IOException {
    writeAll(one.inputs().values(), ValueBytes::write, out);
    write(one.expected(), out);
    writeAll(one.mistakes(), VariantCodec::write, out);
  }

  private static Variant.Case readCase(DataInputStream in) throws IOException {
    var inputs = new Inputs(readAll(in, ValueBytes::read));
    var expected = readObservation(in);
    return new Variant.Case(inputs, expected, readAll(in, VariantCodec::readObservation));
  }

  private static void write(Observation observation, DataOutputStream out) throws IOException {
    switch (observation) {
      case Observation.Gave(Object value) -> {
        out.writeByte(0);
        ValueBytes.write(value, out);
      }
      case Observation.Printed(String text) -> {
        out.writeByte(1);
        ValueBytes.write(text, out);
      }
      case Observation.Failed(Verdict verdict, String detail) -> {
        out.writeByte(2);
        out.writeUTF(verdict.label());
        out.writeUTF(detail);
      }
    }
  }

  private static Observation readObservation(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 0 -> new Observation.Gave(ValueBytes.read(in));
      case 1 -> new Observation.Printed((String) ValueBytes.read(in));
      case 2 -> new Observation.Failed(Verdict.of(in.readUTF()), in.readUTF());
      default -> throw new IllegalStateException("a variant has the unknown observation " + kind);
    };
  }

  private interface Writing<T> {
    void write(T item, DataOutputStream out) throws IOException;
  }

  private interface Reading<T> {
    T read(DataInputStream in) throws IOException;
  }

  private static <T> void writeAll(Map<String, T> items, Writing<T> writing, DataOutputStream out)
      throws IOException {
    out.writeInt(items.size());
    for (var item : items.entrySet()) {
      out.writeUTF(item.getKey());
      writing.write(item.getValue(), out);
    }
  }

  private static <T> LinkedHashMap<String, T> readAll(DataInputStream in, Reading<T> reading)
      throws IOException {
    var items = new LinkedHashMap<String, T>();
    for (int count = in.readInt(); count > 0; count--) {
      items.put(in.readUTF(), reading.read(in));
    }
    return items;
  }
}
