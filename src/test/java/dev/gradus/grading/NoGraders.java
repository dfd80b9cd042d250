package dev.gradus.grading;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A node that serves pages only, so that jobs stay where a test puts them. */
public final class NoGraders implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("gradus.role", "web", "gradus.home", "target/home-web");
  }
}
