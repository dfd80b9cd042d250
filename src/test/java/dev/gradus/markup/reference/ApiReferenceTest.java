package dev.gradus.markup.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.data.DataSet;
import dev.gradus.tensor.nn.Functional;
import dev.gradus.tensor.nn.LeakyReLU;
import dev.gradus.tensor.nn.Linear;
import dev.gradus.tensor.optim.Adam;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference says what the compiled classes have, no more and no less. */
class ApiReferenceTest {

  private static final ApiReference REFERENCE = ApiReference.read();
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  private static ApiType type(String name) {
    return REFERENCE.types().stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Tensor.class,
        Shape.class,
        Functional.class,
        LeakyReLU.class,
        Linear.class,
        Adam.class,
        DataSet.class
      })
  void methods_areThoseOfTheClass(Class<?> compiled) {
    var documented =
        type(compiled.getSimpleName()).members().stream()
            .filter(member -> member.kind().equals("method"))
            .map(member -> member.name() + member.parameters().size())
            .filter(name -> !name.equals("toString0"))
            .collect(Collectors.toSet());
    var declared =
        Arrays.stream(compiled.getMethods())
            .filter(method -> method.getDeclaringClass().getName().startsWith("dev.gradus"))
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
            .map(ApiReferenceTest::key)
            .collect(Collectors.toSet());
    assertThat(documented).isEqualTo(declared);
  }

  private static String key(Method method) {
    return method.getName() + method.getParameterCount();
  }

  @Test
  void everyMember_isExplainedInASentence() {
    for (var type : REFERENCE.types()) {
      assertThat(type.summary()).as(type.name()).isNotBlank();
      for (var member : type.members()) {
        assertThat(member.summary()).as(type.name() + "." + member.signature()).isNotBlank();
        assertThat(member.doc()).doesNotContain("{@", "@param");
      }
    }
  }

  @Test
  void aMember_isToldWithItsSignatureAndItsNameInTorch() {
    var relu =
        type("Tensor").members().stream()
            .filter(member -> member.name().equals("relu"))
            .findFirst()
            .orElseThrow();
    assertThat(relu.taught()).isTrue();
    assertThat(relu.torch()).contains("torch.relu");
    var leaky =
        type("LeakyReLU").members().stream()
            .filter(member -> member.signature().equals("LeakyReLU(double negativeSlope)"))
            .findFirst()
            .orElseThrow();
    assertThat(leaky.taught()).isTrue();
    assertThat(leaky.doc()).contains("the slope on the left");
  }

  @Test
  void whatIsThrown_isToldWithoutItsPackage() {
    assertThat(type("Functional").members())
        .filteredOn(member -> member.name().equals("gelu"))
        .singleElement()
        .extracting(ApiMember::doc)
        .asString()
        .contains("<dt><code>DTypeException</code></dt><dd>unless x is floating-point</dd>");
  }

  @Test
  void typesForOurOwnPackages_areLeftOut() {
    assertThat(REFERENCE.types())
        .extracting(ApiType::name)
        .contains("Generator")
        .doesNotContain("Decay", "ErrorFunction", "Oddities", "Taught");
  }
}
