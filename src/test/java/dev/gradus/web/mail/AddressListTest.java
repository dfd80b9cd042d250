package dev.gradus.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.mail.EmailAddress;
import org.junit.jupiter.api.Test;

class AddressListTest {

  @Test
  void parse_takesWhatPeoplePaste() {
    var list =
        AddressList.parse(
            "Ada Lovelace <ada@example.org>, alan@example.org;grace@example.org\r\n\r\n"
                + "  a@example.org b@example.org\nADA@example.org,");

    assertThat(list.wrong()).isEmpty();
    assertThat(list.addresses())
        .extracting(EmailAddress::value)
        .containsExactly(
            "ada@example.org",
            "alan@example.org",
            "grace@example.org",
            "a@example.org",
            "b@example.org");
  }

  @Test
  void parse_namesWhatIsNoAddress() {
    assertThat(AddressList.parse("ada@example.org, nobody, <x>").wrong())
        .containsExactly("nobody", "x");
  }
}
