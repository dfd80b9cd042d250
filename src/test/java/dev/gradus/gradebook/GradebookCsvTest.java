package dev.gradus.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.account.Role;
import dev.gradus.course.Course;
import dev.gradus.course.CourseId;
import dev.gradus.submission.SubmissionId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradebookCsvTest {

  private static final Course COURSE =
      new Course(new CourseId(1), "activation-functions", "Activation functions", "", List.of());

  @Test
  void of_writesARowForEachLearner() {
    var relu = new Grade("activation-functions", "relu", 7.5, 11, new SubmissionId(3));

    var csv = csv(new Gradebook.Row(learner("ada", "Ada, Countess"), Map.of("relu", relu)));

    assertThat(csv)
        .isEqualTo("username,name,relu,softmax,total\r\n" + "ada,\"Ada, Countess\",7.5,,7.5\r\n");
  }

  @Test
  void of_neutralisesFormulas() {
    var csv = csv(new Gradebook.Row(learner("eve", "=HYPERLINK(\"x\")"), Map.of()));

    assertThat(csv).contains("eve,\"'=HYPERLINK(\"\"x\"\")\",,,0\r\n");
  }

  private static String csv(Gradebook.Row row) {
    return GradebookCsv.of(
        new Gradebook(
            COURSE,
            List.of(
                new Gradebook.Column("relu", "ReLU", 11),
                new Gradebook.Column("softmax", "Softmax", 10)),
            List.of(row)));
  }

  private static Account learner(String username, String name) {
    return new Account(new AccountId(1), username, name, Role.LEARNER, false);
  }
}
