package dev.gradus.web.api;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A script that uses the REST API with a token, as the README shows it. */
public final class ApiClient {

  static final String RELU = "/api/v1/courses/activation-functions/exercises/relu";

  static final String RIGHT =
      """
      import dev.gradus.tensor.*;

      class Relu {
        static Tensor relu(Tensor x) {
          return x.map(v -> v > 0 || v != v ? v : 0);
        }
      }
      """;

  static final String ABSOLUTE =
      """
      import dev.gradus.tensor.*;

      class Relu {
        static Tensor relu(Tensor x) {
          return x.map(v -> v < 0 ? -v : v);
        }
      }
      """;

  private final String token;

  private ApiClient(String token) {
    this.token = token;
  }

  /** Signs in one of the demo accounts. */
  public static ApiClient of(String username) {
    return of(username, "gradus-demo");
  }

  public static ApiClient of(String username, String password) {
    return new ApiClient(
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("username", username, "password", password, "name", "test"))
            .post("/api/v1/tokens")
            .then()
            .statusCode(201)
            .extract()
            .path("token"));
  }

  public RequestSpecification request() {
    return given().auth().oauth2(token);
  }

  public ValidatableResponse get(String path) {
    return request().get(path).then();
  }

  public ValidatableResponse post(String path, Map<String, ?> body) {
    return request().contentType(ContentType.JSON).body(body).post(path).then();
  }

  /** Hands a source in and waits for its grading. */
  ValidatableResponse submit(String source) {
    String id =
        post(RELU + "/submissions", Map.of("source", source)).statusCode(201).extract().path("id");
    return get("/api/v1/submissions/" + id + "?wait=30s").log().ifValidationFails().statusCode(200);
  }
}
