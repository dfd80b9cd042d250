package dev.gradus.exercise;

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

  String secret() {
    return secret;
  }

  List<byte[]> variants() {
    return variants;
  }
}
