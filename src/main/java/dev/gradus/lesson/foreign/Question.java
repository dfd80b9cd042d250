package dev.gradus.lesson.foreign;

import java.util.ArrayList;
import java.util.List;

/**
 * A question with its options.
 *
 * @param trouble why it can't be asked as it is; empty where it can
 */
record Question(String text, List<Option> options, String trouble) {

  static final String NO_EXPLANATION =
      "The course that this question comes from explains nothing here.";

  Question {
    options = List.copyOf(options);
  }

  /** An option, and what is said to whoever chooses it. */
  record Option(String text, boolean correct, String explanation) {

    Option {
      text = text.strip();
      explanation = explanation.strip();
    }
  }

  /** Reads a question from its blocks, or says in words what it lacks. */
  static Question of(Section section, String context) {
    String answers = section.block("possible_answers").map(Block::text).orElse("");
    Items instructions = Items.ofOptions(text(section, "instructions"));
    Items listed = Items.ofOptions(answers);
    boolean old = answers.isBlank();
    List<String> items = old ? instructions.items() : listed.items();
    String asked =
        join(
            context,
            section.main().text(),
            text(section, "question"),
            text(section, "context"),
            old ? instructions.before() : text(section, "instructions"),
            listed.before());
    return of(section, asked, items);
  }

  /** A question out of a pair of blocks of a challenge. */
  static Question ofPair(String text, String options) {
    return marked(text, Items.of(options).items(), List.of());
  }

  private static Question of(Section section, String asked, List<String> items) {
    List<String> feedback =
        Items.orParagraphs(join(text(section, "feedback"), text(section, "feedbacks")));
    boolean bracketed = items.stream().anyMatch(Question::isBracketed);
    var chosen =
        section.block("sct").map(Block::code).map(Block.Code::text).flatMap(ChosenAnswer::read);
    if (bracketed || chosen.isEmpty()) {
      return marked(asked, items, feedback.isEmpty() ? messages(chosen) : feedback);
    }
    List<Option> options = new ArrayList<>();
    for (String item : items) {
      int number = options.size() + 1;
      String said =
          number <= chosen.get().messages().size() ? messages(chosen).get(number - 1) : "";
      options.add(
          new Option(
              item,
              chosen.get().right().contains(number),
              said.isBlank() ? feedback(feedback, number) : said));
    }
    boolean beyond = chosen.get().right().stream().anyMatch(n -> n < 1 || n > items.size());
    return checked(asked, options, beyond ? "its test accepts an option that is not there" : "");
  }

  private static List<String> messages(java.util.Optional<ChosenAnswer> chosen) {
    return chosen.map(ChosenAnswer::messages).orElse(List.of());
  }

  private static Question marked(String asked, List<String> items, List<String> feedback) {
    List<Option> options = new ArrayList<>();
    for (String item : items) {
      boolean right = isBracketed(item);
      String text = right ? item.substring(1, item.length() - 1).strip() : item;
      options.add(new Option(text, right, feedback(feedback, options.size() + 1)));
    }
    return checked(asked, options, "");
  }

  private static String feedback(List<String> feedback, int number) {
    String said = number <= feedback.size() ? feedback.get(number - 1) : "";
    return said.isBlank() ? NO_EXPLANATION : said;
  }

  private static Question checked(String asked, List<Option> options, String trouble) {
    String why = trouble;
    if (options.size() < 2) {
      why = "it has " + (options.isEmpty() ? "no options" : "one option only");
    } else if (why.isEmpty() && options.stream().noneMatch(Option::correct)) {
      why = "nothing says which option is right";
    } else if (options.stream().anyMatch(option -> option.text().isBlank())) {
      why = "one of its options is empty";
    }
    return new Question(asked, options, why);
  }

  /** {@code [text]} is the right one; {@code [text](address)} is a link. */
  private static boolean isBracketed(String item) {
    if (!item.startsWith("[") || !item.endsWith("]")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < item.length() - 1; i++) {
      depth += item.charAt(i) == '[' ? 1 : item.charAt(i) == ']' ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }

  int explained() {
    return (int)
        options.stream().filter(option -> !option.explanation().equals(NO_EXPLANATION)).count();
  }

  private static String text(Section section, String block) {
    return section.block(block).map(Block::text).orElse("");
  }

  static String join(String... texts) {
    List<String> filled = new ArrayList<>();
    for (String text : texts) {
      if (!text.isBlank()) {
        filled.add(text.strip());
      }
    }
    return String.join("\n\n", filled);
  }
}
