package dev.gradus.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"ada@example.org", " ada+gradus@cs.example.ac.uk ", "o'neill@x-y.de"})
  void addresses(String typed) {
    assertThat(EmailAddress.parse(typed))
        .hasValueSatisfying(a -> assertThat(a.value()).contains("@"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "ada@",
        "@example.org",
        "ada@localhost",
        "ada@example.org\r\nBcc: all@example.org",
        "ada@example.org, alan@example.org",
        "Ada <ada@example.org>",
        "ada lovelace@example.org",
        "ada@-example.org"
      })
  void otherTexts(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }

  @Test
  void subject_hasNoSecondLine() {
    var letter =
        new Letter(new EmailAddress("ada@example.org"), "Course\r\nBcc: all@example.org", "");

    assertThat(letter.subject()).isEqualTo("Course Bcc: all@example.org");
  }
}
