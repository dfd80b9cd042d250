package dev.gradus.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {

  @Test
  void edits_leadFromOneToTheOtherByTheShortestWay() {
    var random = new Random(7);
    for (int round = 0; round < 500; round++) {
      var before = text(random);
      var after = text(random);

      var edits = LineDiff.between(before, after);

      assertThat(apply(edits, before, after)).as("%s to %s", before, after).isEqualTo(after);
      assertThat(edits.stream().filter(Edit.KEEP::equals).count())
          .as("%s to %s", before, after)
          .isEqualTo(longestCommon(before, after));
    }
  }

  @Test
  void textsWithNothingInCommon_areReplacedInBoundedTime() {
    var before = IntStream.range(0, 20_000).mapToObj(i -> "a" + i).toList();
    var after = IntStream.range(0, 20_000).mapToObj(i -> "b" + i).toList();

    var edits = LineDiff.between(before, after);

    assertThat(apply(edits, before, after)).isEqualTo(after);
  }

  private static List<String> text(Random random) {
    return random.ints(random.nextInt(12), 0, 4).mapToObj(Integer::toString).toList();
  }

  /** What comes of the edits; fails where an edit keeps or removes what is not there. */
  private static List<String> apply(List<Edit> edits, List<String> before, List<String> after) {
    var made = new ArrayList<String>();
    int x = 0;
    int y = 0;
    for (var edit : edits) {
      switch (edit) {
        case KEEP -> {
          assertThat(before.get(x)).isEqualTo(after.get(y));
          made.add(before.get(x++));
          y++;
        }
        case REMOVE -> x++;
        case ADD -> made.add(after.get(y++));
      }
    }
    assertThat(x).isEqualTo(before.size());
    return made;
  }

  private static long longestCommon(List<String> one, List<String> other) {
    int[][] longest = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        longest[i][j] =
            one.get(i - 1).equals(other.get(j - 1))
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    return longest[one.size()][other.size()];
  }
}
