package dev.gradus.exercise;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The variants that were drawn for a version before anybody solved it, each as the bytes in which
 * the grader wrote it, with the secret that hands them out.
 */
public final class VariantBank {

  private final String secret;
  private final List<byte[]> variants;

  public VariantBank(String secret, List<byte[]> variants) {
    if (variants.isEmpty()) {
      throw new IllegalArgumentException("a version has at least one variant");
    }
    this.secret = secret;
    this.variants = List.copyOf(variants);
  }

  /** The variant that stands for all when an exercise proves itself. */
  public byte[] first() {
    return variants.getFirst();
  }

  /** The bank as bytes, to be kept until it is published. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(secret);
      out.writeInt(variants.size());
      for (byte[] variant : variants) {
        out.writeInt(variant.length);
        out.write(variant);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
    return bytes.toByteArray();
  }

  /** A bank that was kept as bytes. */
  public static VariantBank ofBytes(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String secret = in.readUTF();
      List<byte[]> variants = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        variants.add(in.readNBytes(in.readInt()));
      }
      return new VariantBank(secret, variants);
    } catch (IOException e) {
      throw new UncheckedIOException("a bank that was kept can't be read", e);
    }
  }

  String secret() {
    return secret;
  }

  /** All of them, in the order of their numbers. */
  public List<byte[]> variants() {
    return variants;
  }
}
