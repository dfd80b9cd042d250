package dev.gradus.web.mail;

import dev.gradus.mail.EmailAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * E-mail addresses as people paste them: one a line, or with commas, semicolons or spaces between
 * them, with or without names, as {@code Ada Lovelace <ada@example.org>}.
 *
 * @param addresses each once
 * @param wrong what is none, as it was typed
 */
public record AddressList(List<EmailAddress> addresses, List<String> wrong) {

  private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]*)>");

  public AddressList {
    addresses = List.copyOf(addresses);
    wrong = List.copyOf(wrong);
  }

  public static AddressList parse(String typed) {
    var found = new LinkedHashMap<String, EmailAddress>();
    var entries = Arrays.stream(typed.split("[,;\\r\\n]+")).flatMap(AddressList::entries).toList();
    entries.stream()
        .flatMap(entry -> EmailAddress.parse(entry).stream())
        .forEach(address -> found.putIfAbsent(address.value().toLowerCase(Locale.ROOT), address));
    return new AddressList(
        List.copyOf(found.values()),
        entries.stream().filter(entry -> EmailAddress.parse(entry).isEmpty()).toList());
  }

  private static Stream<String> entries(String part) {
    var named = NAMED.matcher(part.strip());
    return named.matches()
        ? Stream.of(named.group(1).strip())
        : Arrays.stream(part.strip().split("\\s+")).filter(entry -> !entry.isEmpty());
  }
}
