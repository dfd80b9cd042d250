package dev.gradus.web.browser;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Works on a page as a person does, counts what a person would type and click, and measures how
 * long the page and the server let them wait. Typing itself takes no time here: how long it takes a
 * person is estimated.
 */
final class Handiwork {

  /** What a person is assumed to take; thinking is not in it. */
  private static final double CHARACTERS_A_SECOND = 200.0 / 60;

  private static final double SECONDS_A_CLICK = 3;

  private static final int MOST_TABS = 8;

  private final Visit visit;
  private final List<Stage> stages = new ArrayList<>();
  private String name = "";
  private int characters;
  private int clicks;
  private Duration waited = Duration.ZERO;

  Handiwork(Visit visit) {
    this.visit = visit;
  }

  /** One part of the work, done. */
  record Stage(String name, int characters, int clicks, Duration waited) {

    /** How long a person would have taken, in seconds. */
    double estimate() {
      return characters / CHARACTERS_A_SECOND + clicks * SECONDS_A_CLICK + seconds();
    }

    double seconds() {
      return waited.toMillis() / 1000.0;
    }

    Stage and(Stage other) {
      return new Stage(
          "all", characters + other.characters, clicks + other.clicks, waited.plus(other.waited));
    }
  }

  void stage(String next) {
    lap();
    name = next;
  }

  private void lap() {
    if (!name.isEmpty()) {
      stages.add(new Stage(name, characters, clicks, waited));
    }
    characters = 0;
    clicks = 0;
    waited = Duration.ZERO;
  }

  void click(Locator place) {
    clicks++;
    await(place::click);
  }

  /** Types into a field, which one has to click on first. */
  void fill(Locator field, String text) {
    clicks++;
    characters += text.length();
    field.fill(text);
  }

  /** Types into a field of the form that one is in, to which the Tab key leads. */
  void enter(Locator field, String text) {
    for (int tabs = 0; tabs < MOST_TABS && !isFocused(field); tabs++) {
      press("Tab");
    }
    if (!field.inputValue().isEmpty()) {
      press("Control+A");
    }
    characters += text.length();
    visit.page().keyboard().insertText(text);
  }

  private static boolean isFocused(Locator field) {
    return (Boolean) field.evaluate("field => field === document.activeElement");
  }

  /** Chooses from a list: one click opens it, another one chooses. */
  void choose(Locator list, String value) {
    clicks += 2;
    list.selectOption(value);
  }

  /** Replaces all that is in the editor. */
  void write(String text) {
    clicks++;
    visit.editor().click();
    press("Control+A");
    type(text);
  }

  /** Replaces one line in the editor, its indentation left out. */
  void retype(String line, String text) {
    clickOn(line);
    press("Home");
    press("Shift+End");
    type(text);
  }

  private void clickOn(String line) {
    clicks++;
    line(line).click();
  }

  private Locator line(String text) {
    return visit
        .editor()
        .locator(".cm-line")
        .filter(new Locator.FilterOptions().setHasText(text))
        .first();
  }

  private void press(String keys) {
    characters++;
    visit.page().keyboard().press(keys);
  }

  private void type(String text) {
    characters += text.length();
    visit.paste(text);
  }

  /** Waits for what the page shows; the time counts. */
  void await(Runnable shown) {
    long start = System.nanoTime();
    shown.run();
    waited = waited.plusNanos(System.nanoTime() - start);
  }

  /** The account, as a table in Markdown, printed and kept. */
  void account(Path file) {
    lap();
    name = "";
    var table = new StringBuilder();
    table.append("| stage | characters | clicks | waited | estimate |\n|---|--:|--:|--:|--:|\n");
    stages.forEach(stage -> table.append(row(stage)));
    table.append(row(stages.stream().reduce(Stage::and).orElseThrow()));
    System.out.println(table);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(Stage stage) {
    double estimate = stage.estimate();
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %d | %.1f s | %d:%02d |\n",
        stage.name(),
        stage.characters(),
        stage.clicks(),
        stage.seconds(),
        (int) estimate / 60,
        (int) estimate % 60);
  }
}
