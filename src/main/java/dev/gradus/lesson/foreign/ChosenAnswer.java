package dev.gradus.lesson.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which option the test of a multiple choice accepts, and what it says of each: read from calls
 * such as {@code has_chosen(2, [msg1, "Well done"])} in Python or R, which are never run.
 */
record ChosenAnswer(List<Integer> right, List<String> messages) {

  private static final Pattern CALL =
      Pattern.compile("\\b(has_chosen|test_mc|check_mc|test_multiple_choice)\\s*\\(");
  // One text may get several names: msg1 = msg2 = "No."
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "(?m)^[ \\t]*((?:[A-Za-z_.][\\w.]*[ \\t]*(?:=(?!=)|<-)[ \\t]*){1,20})(?=[\"'(fFrRpP])");
  private static final Pattern CONTINUED = Pattern.compile("([,(\\[+][ \\t]*)\\\\\\R");
  private static final Pattern STRING =
      Pattern.compile(
          "(?s)\\s*(?:\\b[fFrRuUbB]{1,2}(?=[\"']))?(?:\"\"\"(.*?)\"\"\"|'''(.*?)'''"
              + "|\"((?:[^\"\\\\]|\\\\.)*+)\"|'((?:[^'\\\\]|\\\\.)*+)')");
  private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,3})L?\\b");
  private static final Pattern NAME = Pattern.compile("\\s*([A-Za-z_.][\\w.]*)");
  private static final Pattern KEYWORD =
      Pattern.compile(
          "\\s*(correct|msgs|feedback_msgs|messages|no_selection_msg|options)\\s*=(?!=)");

  ChosenAnswer {
    right = List.copyOf(right);
    messages = List.copyOf(messages);
  }

  /** Nothing where the test has no such call, or one that is not understood. */
  static Optional<ChosenAnswer> read(String test) {
    String code = CONTINUED.matcher(test.replaceAll("(?m)^[ \\t]*#.*$", "")).replaceAll("$1\n");
    Matcher call = CALL.matcher(code);
    if (!call.find()) {
      return Optional.empty();
    }
    Reader reader = new Reader(code, assigned(code));
    reader.at = call.end();
    return reader.call();
  }

  private static Map<String, String> assigned(String code) {
    Map<String, String> texts = new HashMap<>();
    Matcher assignment = ASSIGNMENT.matcher(code);
    while (assignment.find()) {
      Reader reader = new Reader(code, texts);
      reader.at = assignment.end();
      List<String> names = List.of(assignment.group(1).strip().split("\\s*(?:=|<-)\\s*"));
      reader.text().ifPresent(text -> names.forEach(name -> texts.put(name, text)));
    }
    return texts;
  }

  /** Walks over the arguments of the call. */
  private static final class Reader {

    private final String code;
    private final Map<String, String> texts;
    private int at;

    Reader(String code, Map<String, String> texts) {
      this.code = code;
      this.texts = texts;
    }

    Optional<ChosenAnswer> call() {
      List<Integer> right = new ArrayList<>();
      List<String> messages = new ArrayList<>();
      while (at < code.length() && !comes(")")) {
        Optional<String> keyword = take(KEYWORD);
        boolean isOther =
            keyword.filter(k -> k.startsWith("no_") || k.equals("options")).isPresent();
        Optional<Integer> number = take(NUMBER).map(Integer::valueOf);
        if (number.isPresent()) {
          right.add(number.get());
        } else if (opensList()) {
          list(right, isOther ? new ArrayList<>() : messages);
        } else if (text().isEmpty()) {
          return result(right, messages);
        }
        comes(",");
      }
      return result(right, messages);
    }

    private static Optional<ChosenAnswer> result(List<Integer> right, List<String> messages) {
      return right.isEmpty() ? Optional.empty() : Optional.of(new ChosenAnswer(right, messages));
    }

    private boolean opensList() {
      return take(Pattern.compile("\\s*(\\[|(?:c|list)\\s*\\()")).isPresent();
    }

    private void list(List<Integer> numbers, List<String> messages) {
      while (at < code.length() && !comes("]") && !comes(")")) {
        int before = at;
        Optional<Integer> number = take(NUMBER).map(Integer::valueOf);
        number.ifPresent(numbers::add);
        if (number.isEmpty()) {
          messages.add(text().orElse(""));
        }
        if (!comes(",") && at == before) {
          at++;
        }
      }
    }

    /** A text: a literal, several beside each other, a known name, or these in brackets. */
    Optional<String> text() {
      boolean inBrackets = take(Pattern.compile("\\s*((?:paste0?|_|str)?\\s*\\()")).isPresent();
      StringBuilder text = new StringBuilder();
      boolean found = false;
      while (true) {
        Matcher literal = STRING.matcher(code).region(at, code.length());
        if (literal.lookingAt()) {
          at = literal.end();
          text.append(unescaped(literal));
        } else {
          int before = at;
          Optional<String> name = take(NAME);
          if (name.isEmpty()) {
            break;
          }
          if (!texts.containsKey(name.get())) {
            at = found ? before : at;
            break;
          }
          text.append(texts.get(name.get()));
        }
        found = true;
        if (!comes("\\") && !comes("+") && inBrackets) {
          comes(",");
        }
      }
      if (inBrackets) {
        comes(")");
      }
      return found ? Optional.of(text.toString().strip()) : Optional.empty();
    }

    private static String unescaped(Matcher literal) {
      for (int group = 1; group <= 4; group++) {
        if (literal.group(group) != null) {
          return literal
              .group(group)
              .replaceAll("\\\\\\R\\s*", "")
              .replace("\\n", "\n")
              .replaceAll("\\\\([\"'\\\\`])", "$1");
        }
      }
      return "";
    }

    private Optional<String> take(Pattern pattern) {
      Matcher matcher = pattern.matcher(code).region(at, code.length());
      if (!matcher.lookingAt()) {
        return Optional.empty();
      }
      at = matcher.end();
      return Optional.of(matcher.group(1));
    }

    private boolean comes(String sign) {
      int from = at;
      while (from < code.length() && Character.isWhitespace(code.charAt(from))) {
        from++;
      }
      boolean comes = code.startsWith(sign, from);
      at = comes ? from + sign.length() : at;
      return comes;
    }
  }
}
