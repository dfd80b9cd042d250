package dev.gradus.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody looks at pages. Everything that no page may do is noted on the way: errors of scripts,
 * breaches of the content policy, requests to another host.
 */
final class Visit implements AutoCloseable {

  private final BrowserContext context;
  private final Look look;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  /** A screen, and whether scripts run. */
  record Look(int width, int height, boolean dark, boolean script) {

    static final Look DESK = new Look(1440, 900, false, true);
    static final Look PHONE = new Look(360, 780, false, true);

    Look inTheDark() {
      return new Look(width, height, true, script);
    }

    Look withoutScript() {
      return new Look(width, height, dark, false);
    }

    @Override
    public String toString() {
      return width + (dark ? "-dark" : "-light") + (script ? "" : "-no-script");
    }
  }

  Visit(BrowserContext context, Look look) {
    this.context = context;
    this.look = look;
    this.page = context.newPage();
    page.onPageError(error -> complaints.add("script error: " + error));
    page.onConsoleMessage(this::listen);
    page.onRequest(request -> checkHost(request.url()));
  }

  private void listen(ConsoleMessage message) {
    // A refused form answers 4xx, which the console reports too: that is no fault of the page.
    boolean refused = message.text().startsWith("Failed to load resource");
    if (message.type().equals("error") && !refused || message.text().contains("Content Security")) {
      complaints.add("console: " + message.text());
    }
  }

  private void checkHost(String address) {
    String host = URI.create(address.split("[?#]", 2)[0]).getHost();
    if (host != null && !host.equals("localhost") && !host.equals("127.0.0.1")) {
      complaints.add("request to another host: " + address);
    }
  }

  Page page() {
    return page;
  }

  /** Turns the open page light or dark, as the system does in the evening. */
  void turn(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  void signIn(URI home, String username) {
    signIn(home, username, "gradus-demo");
  }

  void signIn(URI home, String username, String password) {
    page.navigate(home.resolve("/sign-in").toString());
    page.getByLabel("Username").fill(username);
    page.getByLabel("Password").fill(password);
    button("Sign in").click();
    page.waitForURL(address -> !address.contains("sign-in"));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Replaces what is in the editor by pasting over it. */
  void write(String source) {
    editor().click();
    page.keyboard().press("Control+a");
    paste(source);
  }

  /** Pastes a text into the editor, over what is selected. */
  void paste(String text) {
    editor()
        .evaluate(
            """
            (editor, text) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text/plain', text);
              const paste = { clipboardData, bubbles: true, cancelable: true };
              editor.dispatchEvent(new ClipboardEvent('paste', paste));
            }
            """,
            text);
  }

  Locator editor() {
    return page.locator(".cm-content");
  }

  /** Takes a picture of the whole page, having scrolled through it so that all of it is drawn. */
  void shoot(String name) {
    if (look.script()) {
      page.evaluate("() => document.fonts.ready");
      page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
      page.waitForTimeout(150);
      page.evaluate("() => scrollTo(0, 0)");
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots/" + name + "-" + look + ".png")));
  }

  /**
   * What must hold on every page: nothing noted, no barrier that axe knows, no sideways scroll.
   * With {@code -Dgradus.shots=true} each page that is checked is also kept as a picture, to be
   * looked at.
   */
  void check(String where) {
    if (Boolean.getBoolean("gradus.shots")) {
      shoot(where.replaceAll("[^\\w.]+", "-"));
    }
    assertThat(complaints).as("complaints on %s (%s)", where, look).isEmpty();
    if (!look.script()) {
      return;
    }
    assertThat(barriers().analyze().getViolations())
        .as("barriers on %s (%s)", where, look)
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
    assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .as("%s fits the width (%s)", where, look)
        .isTrue();
    // What scrolls sideways within itself looks whole, and cuts its last link off.
    assertThat(
            (Boolean)
                page.evaluate(
                    "() => [...document.querySelectorAll('.site-nav')].every("
                        + "nav => nav.scrollWidth <= nav.clientWidth)"))
        .as("%s has room for its main navigation (%s)", where, look)
        .isTrue();
    assertThat(
            (List<?>)
                page.evaluate(
                    "() => [...document.querySelectorAll('.table-scroll:has(> .cards)')]"
                        + ".filter(table => table.scrollWidth > table.clientWidth)"
                        + ".map(table => `${table.scrollWidth} > ${table.clientWidth}: `"
                        + " + table.innerText.slice(0, 200))"))
        .as("%s shows its rows whole (%s)", where, look)
        .isEmpty();
  }

  /**
   * Asks axe for violations alone, and in this page: to list what is right as well, and to end its
   * run in a second page for the sake of foreign frames, which no page has, takes four times as
   * long.
   */
  private AxeBuilder barriers() {
    var violations = new AxeRunOptions();
    violations.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).options(violations).setLegacyMode(true);
  }

  @Override
  public void close() {
    context.close();
  }
}
