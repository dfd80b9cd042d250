package dev.gradus.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gradus.account.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassListTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada,Ada Lovelace\nalan,\"Turing, Alan\",assistant",
        "\uFEFFusername;role;name\r\nAda;;Ada Lovelace\r\n\r\nalan;Assistant;Turing, Alan\r\n",
        "Username\tName\tE-mail\tRole\nada\tAda Lovelace\tx@y\t\nalan\tTuring, Alan\t\tassistant",
      })
  void parse_readsWhatSpreadsheetsWrite(String text) {
    assertThat(ClassList.parse(text).lines())
        .extracting(line -> line.username().value(), ClassList.Line::name, ClassList.Line::role)
        .containsExactly(
            tuple("ada", "Ada Lovelace", Role.LEARNER),
            tuple("alan", "Turing, Alan", Role.ASSISTANT));
  }

  @Test
  void parse_readsSections() {
    var bare = ClassList.parse("ada,Ada,learner, Tuesday \nalan,Alan");
    assertThat(bare.lines())
        .extracting(ClassList.Line::section)
        .containsExactly(Optional.of("Tuesday"), Optional.empty());
    var headed = ClassList.parse("username;section\nada;Friday");
    assertThat(headed.lines())
        .extracting(ClassList.Line::section)
        .containsExactly(Optional.of("Friday"));
  }

  @Test
  void parse_tellsAllProblemsWithTheirLines() {
    assertThatThrownBy(
            () ->
                ClassList.parse(
                    "ada\n\nAda,Again\nbad name,X\ncarl,Carl,boss\ndora," + "x".repeat(201)))
        .isInstanceOfSatisfying(
            ClassListException.class,
            e ->
                assertThat(e.problems())
                    .extracting(ClassList.Problem::toString)
                    .containsExactly(
                        "Line 3: ada is on the list twice.",
                        "Line 4: \"bad name\" is no username: those have 1 to 64 of a-z, 0-9, dot,"
                            + " dash and underscore.",
                        "Line 5: \"boss\" is no role here: write learner or assistant.",
                        "Line 6: The name is longer than 200 characters."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "username,name\n", "ada,\"Ada"})
  void parse_refusesWhatIsNoList(String text) {
    assertThatThrownBy(() -> ClassList.parse(text)).isInstanceOf(ClassListException.class);
  }
}
