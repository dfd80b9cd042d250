package dev.gradus.web.session;

import dev.gradus.account.Account;
import dev.gradus.account.Role;
import dev.gradus.web.result.Moment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of all accounts, and what was just done to one.
 *
 * @param told the account whose drawn password is to be told, once
 * @param erased the tombstone of who was just erased
 */
record AccountsView(
    int all,
    String find,
    int page,
    int pages,
    List<Line> lines,
    Refusal refusal,
    Typed typed,
    Told told,
    String erased) {

  private static final int PAGE = 100;

  /** An account, and since when its owner asks to be erased. */
  record Line(Account account, Optional<Moment> asked) {}

  /** What was typed into the form of a new account that was refused. */
  record Typed(String username, String name, String role) {

    static final Typed NOTHING = new Typed("", "", "");

    public boolean chose(Role one) {
      return one.name().equals(role);
    }
  }

  /** A drawn password, and whose it is. */
  record Told(String username, String password) {

    static final Told NOTHING = new Told("", "");
  }

  /** The accounts whose name or username holds a text: those who ask for something come first. */
  static AccountsView of(List<Line> everybody, String find, int page) {
    var wanted = find.strip().toLowerCase(Locale.ROOT);
    var found =
        everybody.stream()
            .filter(line -> words(line.account()).contains(wanted))
            .sorted((one, other) -> Boolean.compare(other.asked.isPresent(), one.asked.isPresent()))
            .toList();
    int pages = Math.max(1, Math.ceilDiv(found.size(), PAGE));
    int shown = Math.clamp(page, 1, pages);
    var lines = found.stream().skip((shown - 1L) * PAGE).limit(PAGE).toList();
    return new AccountsView(
        everybody.size(), find, shown, pages, lines, Refusal.NONE, Typed.NOTHING, Told.NOTHING, "");
  }

  AccountsView refused(Refusal why, Typed typed) {
    return new AccountsView(all, find, page, pages, lines, why, typed, told, erased);
  }

  AccountsView telling(Told told) {
    return new AccountsView(all, find, page, pages, lines, refusal, typed, told, erased);
  }

  AccountsView without(String tombstone) {
    return new AccountsView(all, find, page, pages, lines, refusal, typed, told, tombstone);
  }

  public List<Role> roles() {
    return List.of(Role.values());
  }

  public Optional<String> previous() {
    return page > 1 ? Optional.of(at(page - 1)) : Optional.empty();
  }

  public Optional<String> next() {
    return page < pages ? Optional.of(at(page + 1)) : Optional.empty();
  }

  private String at(int other) {
    return "?find=" + URLEncoder.encode(find, StandardCharsets.UTF_8) + "&page=" + other;
  }

  private static String words(Account account) {
    return (account.username() + " " + account.name()).toLowerCase(Locale.ROOT);
  }
}
