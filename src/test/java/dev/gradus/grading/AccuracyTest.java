package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.TrainingData;
import dev.gradus.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyTest {

  private static final Tensor LABELS = Tensor.parse("[0, 1, 1, 0]");

  @Test
  void enoughRightClasses_areAccepted() {
    assertThat(Accuracy.compare(0.75, LABELS, Tensor.parse("[0, 1, 1, 1]"))).isEmpty();
    assertThat(Accuracy.compare(0.75, LABELS, Tensor.parse("[0., 1., 1., 1.]"))).isEmpty();
  }

  @Test
  void tooFew_anotherShape_orNoClasses_areNot() {
    assertThat(Accuracy.compare(0.8, LABELS, Tensor.parse("[0, 1, 1, 1]"))).isPresent();
    assertThat(Accuracy.compare(0, LABELS, Tensor.parse("[0, 1, 1]")).orElseThrow().kind())
        .isEqualTo(Mismatch.Kind.SHAPE);
    assertThat(Accuracy.compare(0.5, LABELS, Tensor.parse("[nan, nan, nan, 0.]"))).isPresent();
    assertThat(Accuracy.compare(0.5, LABELS, Tensor.parse("[0.1, 0.9, 0.8, 0.2]"))).isPresent();
  }

  @Test
  void theSentence_tellsWhatWasReachedAndWhatIsNeeded() {
    var told = new Observation.Gave(Tensor.parse("[0, 0, 0, 0]"));
    assertThat(Accuracy.sentence(0.95, new Observation.Gave(LABELS), told))
        .contains("2 of 4 unseen points are told right, an accuracy of 50 %; 95 % is needed.");
  }

  @Test
  void data_isTheSameForASeed_andInNoTellingOrder() {
    var data =
        new TrainingData(
            TrainingData.Kind.CIRCLES, List.of("trainX", "trainY", "testX"), 50, 40, 0.05, 0.9);
    var one = data.draw(7);
    assertThat(one.labels().literal()).isEqualTo(data.draw(7).labels().literal());
    assertThat(one.labels().literal()).isNotEqualTo(data.draw(8).labels().literal());
    assertThat(one.inputs().values()).containsOnlyKeys("trainX", "trainY", "testX");
    long[] labels = one.labels().toLongs();
    int changes = 0;
    for (int i = 1; i < labels.length; i++) {
      changes += labels[i] == labels[i - 1] ? 0 : 1;
    }
    assertThat(changes).isBetween(5, 34);
  }
}
