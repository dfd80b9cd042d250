package dev.gradus.tensor;

import com.sun.source.util.JavacTask;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds what can be called for a method or constructor in the source. */
record Compiled(JavacTask task) {

  Executable of(TypeElement type, ExecutableElement member) throws ClassNotFoundException {
    Class<?> home = Class.forName(type.getQualifiedName().toString());
    boolean isMade = member.getKind() == ElementKind.CONSTRUCTOR;
    Executable found =
        Stream.<Executable>concat(
                Arrays.stream(home.getDeclaredMethods()).filter(each -> !each.isBridge()),
                Arrays.stream(home.getDeclaredConstructors()))
            .filter(each -> each instanceof Constructor<?> == isMade)
            .filter(each -> isMade || member.getSimpleName().contentEquals(each.getName()))
            .filter(each -> parameters(each).equals(parameters(member)))
            .findFirst()
            .orElseThrow();
    ((AccessibleObject) found).setAccessible(true);
    return found;
  }

  private static List<String> parameters(Executable member) {
    return Arrays.stream(member.getParameterTypes()).map(Class::getCanonicalName).toList();
  }

  private List<String> parameters(ExecutableElement member) {
    return member.getParameters().stream()
        .map(parameter -> task.getTypes().erasure(parameter.asType()).toString())
        .map(type -> type.replace("...", "[]").replaceAll("@[\\w.]+ ?", ""))
        .toList();
  }
}
