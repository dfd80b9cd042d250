package dev.gradus.web.instructor;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.gradebook.Grade;
import dev.gradus.gradebook.Gradebook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which learners of a gradebook are shown, in which order, as the page's address says.
 *
 * @param find what must occur in a name or username, empty for all
 * @param section the one that was chosen, empty for all
 * @param sort {@code name}, {@code total} or the slug of an exercise
 * @param page counts from 1
 */
record GradebookOrder(String find, String section, String sort, boolean down, int page) {

  static final int PAGE = 50;
  static final String NAME = "name";
  static final String TOTAL = "total";

  /** Less than any score. */
  private static final double NOTHING = -1;

  GradebookOrder {
    page = Math.max(1, page);
  }

  /** Those who were asked for. */
  List<Account> found(List<Account> learners) {
    var wanted = find.strip().toLowerCase(Locale.ROOT);
    return learners.stream()
        .filter(
            learner ->
                (learner.name() + " " + learner.username())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted))
        .toList();
  }

  /** Whether the order is known without anybody's grades. */
  boolean isByName() {
    return sort.equals(NAME);
  }

  boolean isByTotal() {
    return sort.equals(TOTAL);
  }

  List<Gradebook.Row> sorted(Gradebook book) {
    return book.rows().stream().sorted(down ? order().reversed() : order()).toList();
  }

  List<Account> byName(List<Account> found) {
    Comparator<Account> order = Comparator.comparing(Account::name);
    return part(found.stream().sorted(down ? order.reversed() : order).toList());
  }

  /** What this page shows of those who were found, by what each has; who has nothing has least. */
  List<Account> by(Map<AccountId, Double> scores, List<Account> found) {
    Comparator<Account> order =
        Comparator.comparingDouble(learner -> scores.getOrDefault(learner.id(), NOTHING));
    return part(found.stream().sorted(down ? order.reversed() : order).toList());
  }

  /** What this page shows of them. */
  <T> List<T> part(List<T> found) {
    int from = Math.min(found.size(), (page - 1) * PAGE);
    return found.subList(from, Math.min(found.size(), from + PAGE));
  }

  private Comparator<Gradebook.Row> order() {
    return switch (sort) {
      case NAME -> Comparator.comparing(row -> row.learner().name());
      case TOTAL -> Comparator.comparingDouble(Gradebook.Row::total);
      default ->
          Comparator.comparingDouble(row -> row.grade(sort).map(Grade::score).orElse(NOTHING));
    };
  }

  GradebookOrder at(int other) {
    return new GradebookOrder(find, section, sort, down, other);
  }

  /** The order by another column; by the same one, the other way round. */
  GradebookOrder by(String column) {
    return new GradebookOrder(find, section, column, column.equals(sort) && !down, 1);
  }

  /** What a head says of its column: none, ascending or descending. */
  String state(String column) {
    return column.equals(sort) ? down ? "descending" : "ascending" : "none";
  }

  public String byName() {
    return by(NAME).address();
  }

  public String byTotal() {
    return by(TOTAL).address();
  }

  public String nameState() {
    return state(NAME);
  }

  public String totalState() {
    return state(TOTAL);
  }

  String address() {
    return "?find=%s&section=%s&sort=%s&down=%s&page=%d"
        .formatted(
            URLEncoder.encode(find, StandardCharsets.UTF_8),
            section,
            URLEncoder.encode(sort, StandardCharsets.UTF_8),
            down,
            page);
  }
}
