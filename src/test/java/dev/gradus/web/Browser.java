package dev.gradus.web;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser without a window: keeps cookies and fills in the CSRF token of the last page. */
public final class Browser {

  private static final Pattern CSRF =
      Pattern.compile("name=\"csrf-token\" value=\"([A-Za-z0-9_-]+)\"");

  private final Map<String, String> cookies = new HashMap<>();
  private String csrfToken = "";

  /** A browser in which a demo account is signed in. */
  public static Browser of(String demoAccount) {
    return of(demoAccount, "gradus-demo");
  }

  public static Browser of(String username, String password) {
    var browser = new Browser();
    var entered = browser.signIn(username, password);
    if (entered.statusCode() != 303) {
      throw new AssertionError(username + " was not let in: " + entered.statusCode());
    }
    return browser;
  }

  public Response signIn(String username, String password) {
    open("/sign-in");
    return send("/sign-in", Map.of("username", username, "password", password));
  }

  public Response open(String path) {
    return keep(request().header("Accept", "text/html").get(path));
  }

  /** Sends a form as the page that was opened last would; a field may have a list of values. */
  public Response send(String path, Map<String, ?> fields) {
    return keep(form(fields).formParam("csrf-token", csrfToken).post(path));
  }

  /** Sends files in one field of a form of the page that was opened last. */
  public Response upload(String path, String field, Map<String, byte[]> files) {
    var form = request().header("Accept", "text/html").multiPart("csrf-token", csrfToken);
    files.forEach((name, content) -> form.multiPart(field, name, content));
    return keep(form.post(path));
  }

  /** Sends a form as a script of the page that was opened last would. */
  public Response sendByScript(String path, Map<String, String> fields) {
    return form(fields, "application/json").formParam("csrf-token", csrfToken).post(path);
  }

  /** Sends a form as a script that some other page made up would. */
  public Response sendByForeignScript(String path, Map<String, String> fields) {
    return form(fields, "application/json").post(path);
  }

  /** Sends a form that some other page made up. */
  public Response sendWithoutToken(String path, Map<String, String> fields) {
    return form(fields).post(path);
  }

  public RequestSpecification request() {
    return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
  }

  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  public void takeCookie(String name, String value) {
    cookies.put(name, value);
  }

  private RequestSpecification form(Map<String, ?> fields) {
    return form(fields, "text/html");
  }

  private RequestSpecification form(Map<String, ?> fields, String accepted) {
    return given()
        .redirects()
        .follow(false)
        .cookies(cookies)
        .header("Accept", accepted)
        .contentType(ContentType.URLENC.withCharset("UTF-8"))
        .formParams(fields);
  }

  private Response keep(Response response) {
    response.cookies().forEach(cookies::put);
    var token = CSRF.matcher(response.asString());
    if (token.find()) {
      csrfToken = token.group(1);
    }
    return response;
  }
}
