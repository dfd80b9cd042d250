package dev.gradus.lesson.foreign.python;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds random numbers that nothing has seeded, in Python and R: no test can expect them. */
public final class RandomInput {

  private static final Pattern SEED =
      Pattern.compile(
          "manual_seed|random\\.seed|set\\.seed|set_seed|set_random_seed|seed_everything|seed\\s*="
              + "|random_state|RandomState\\(\\s*\\w|default_rng\\(\\s*\\w|Random\\(\\s*\\w");
  private static final Pattern DRAW =
      Pattern.compile(
          "\\btorch\\.(randn|rand|randint|randperm|normal|bernoulli|multinomial)(_like)?\\s*\\("
              + "|\\b(np|numpy)\\.random\\.(rand|randn|randint|random|choice|normal|uniform|shuffle"
              + "|permutation|binomial|poisson|exponential|sample|beta|standard_normal|lognormal)\\s*\\("
              + "|\\btf\\.(random\\.)?(random_)?(normal|uniform|truncated_normal)\\s*\\("
              + "|(?<![\\w.])random\\.(random|randint|choice|choices|sample|shuffle|uniform|gauss|normalvariate)\\s*\\("
              + "|(?<![\\w.])(rnorm|runif|rbinom|rpois|rexp|sample|sample_n|sample_frac|slice_sample|rgamma|rbeta|rt|rchisq)\\s*\\(");

  private RandomInput() {}

  /** Whether a text seeds the random numbers that come after it. */
  public static boolean isSeeded(String code) {
    return SEED.matcher(withoutComments(code)).find();
  }

  /** The first draw without a seed, and its line, counted from 0. */
  public static Optional<Draw> first(String code) {
    String plain = withoutComments(code);
    Matcher draw = DRAW.matcher(plain);
    if (isSeeded(code) || !draw.find()) {
      return Optional.empty();
    }
    int line = (int) plain.substring(0, draw.start()).chars().filter(c -> c == '\n').count();
    return Optional.of(new Draw(draw.group().replaceFirst("\\s*\\($", ""), line));
  }

  private static String withoutComments(String code) {
    return code.replaceAll("#[^\\n]*", "");
  }

  /** A call that draws. */
  public record Draw(String call, int line) {}
}
