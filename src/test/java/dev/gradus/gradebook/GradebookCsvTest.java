package dev.gradus.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.account.Role;
import dev.gradus.course.Admission;
import dev.gradus.course.Course;
import dev.gradus.course.CourseId;
import dev.gradus.submission.SubmissionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GradebookCsvTest {

  private static final Course COURSE =
      new Course(
          new CourseId(1),
          "activation-functions",
          "Activation functions",
          "",
          "",
          Admission.OPEN,
          List.of());

  @Test
  void of_writesARowForEachLearner() {
    var relu = earned(7.5);

    var csv = csv(new Gradebook.Row(learner("ada", "Ada, Countess"), Map.of("relu", relu)));

    assertThat(csv)
        .isEqualTo("username,name,relu,softmax,total\r\n" + "ada,\"Ada, Countess\",7.5,,7.5\r\n");
  }

  @Test
  void of_neutralisesFormulas() {
    var csv = csv(new Gradebook.Row(learner("eve", "=HYPERLINK(\"x\")"), Map.of()));

    assertThat(csv).contains("eve,\"'=HYPERLINK(\"\"x\"\")\",,,0\r\n");
  }

  @Test
  void forMoodle_namesItemsByTitle() {
    var row = new Gradebook.Row(learner("ada", "Ada"), Map.of("relu", earned(7.5)));

    assertThat(GradebookCsv.forMoodle(book(row)))
        .isEqualTo("Username,Full name,ReLU,Softmax\r\nada,Ada,7.5,\r\n");
  }

  @Test
  void forCanvas_tellsThePointsPossible() {
    var row = new Gradebook.Row(learner("ada", "Ada"), Map.of("relu", earned(7.5)));

    assertThat(GradebookCsv.forCanvas(book(row)))
        .isEqualTo(
            "Student,ID,SIS User ID,SIS Login ID,Section,ReLU,Softmax\r\n"
                + "\"    Points Possible\",,,,,11,10\r\nAda,,,ada,,7.5,\r\n");
  }

  @Test
  void formula_tellsScaleAndPenalty() {
    var late = new Grade.Late(2, 20);
    var scaled = new Grade.Earned(new SubmissionId(1), 8, 11, late, 2.9091);

    assertThat(Formula.of(scaled, 5)).contains("8/11 × 5 − 20 %");
    assertThat(Formula.of(earned(7.5))).isEmpty();
    assertThat(
            Formula.of(
                new Grade(
                    "c",
                    "relu",
                    11,
                    Optional.of(scaled),
                    Optional.of(new Grade.ByHand(4, "a wrong test")))))
        .contains("2.9091 → 4");
  }

  private static Grade earned(double score) {
    var earned = new Grade.Earned(new SubmissionId(3), score, 11, new Grade.Late(0, 0), score);
    return new Grade("activation-functions", "relu", 11, Optional.of(earned), Optional.empty());
  }

  private static String csv(Gradebook.Row row) {
    return GradebookCsv.of(book(row));
  }

  private static Gradebook book(Gradebook.Row row) {
    return new Gradebook(
        COURSE,
        List.of(
            new Gradebook.Column("relu", "ReLU", 11),
            new Gradebook.Column("softmax", "Softmax", 10)),
        List.of(row));
  }

  private static Account learner(String username, String name) {
    return new Account(new AccountId(1), username, name, Role.LEARNER, false);
  }
}
