package dev.gradus.mutation;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes the mutants of a program. It is read by a parser only: nothing of it is ever run here. */
public final class Mutants {

  private Mutants() {}

  /**
   * All mutants, in the order of their places; those that do not compile among them. Nothing if the
   * parser can't read the program, although a compiler might.
   */
  public static Optional<List<Mutant>> of(String source) {
    return made(source, Mutants::edits);
  }

  /**
   * Programs that compute the same as this one as long as numbers are exact: a loop runs backwards,
   * a sum is kept in another type. Nothing if the parser can't read the program.
   */
  public static Optional<List<Mutant>> roundingOtherwise(String source) {
    return made(
        source,
        (text, unit) -> {
          var edits = new ArrayList<Edit>();
          unit.accept(new RoundingEdits(text), edits);
          return edits;
        });
  }

  private static Optional<List<Mutant>> made(
      String source, BiFunction<SourceText, CompilationUnit, List<Edit>> edits) {
    var configuration =
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.JAVA_25)
            .setAttributeComments(false)
            .setTabSize(1);
    var parsed = new JavaParser(configuration).parse(source);
    if (!parsed.isSuccessful()) {
      return Optional.empty();
    }
    var text = new SourceText(source);
    return parsed.getResult().map(unit -> mutants(text, source, edits.apply(text, unit)));
  }

  private static List<Edit> edits(SourceText text, CompilationUnit unit) {
    var edits = new ArrayList<Edit>();
    unit.accept(new ExpressionEdits(text), edits);
    unit.accept(new CallEdits(text), edits);
    unit.accept(new StatementEdits(), edits);
    return edits;
  }

  private static List<Mutant> mutants(SourceText text, String original, List<Edit> edits) {
    var bySource = new LinkedHashMap<String, Mutant>();
    edits.stream()
        .map(text::mutant)
        .filter(mutant -> !mutant.source().equals(original))
        .forEach(mutant -> bySource.putIfAbsent(mutant.source(), mutant));
    return bySource.values().stream().sorted(Comparator.comparingInt(Mutant::line)).toList();
  }
}
