package dev.gradus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house as rules: who may import whom, and what no file may look like. */
class ArchitectureTest {

  private static final String ROOT = "dev.gradus";

  /** For each room, the rooms of ours that it may import. */
  private static final Map<String, List<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("tensor", List.of()),
              Map.entry("kernel", List.of()),
              Map.entry("protocol", List.of("tensor")),
              Map.entry("worker", List.of("tensor", "protocol", "kernel")),
              Map.entry("sandbox", List.of("protocol", "kernel")),
              Map.entry("database", List.of()),
              Map.entry("markup", List.of("tensor")),
              Map.entry("mutation", List.of()),
              Map.entry("mail", List.of()),
              Map.entry("account", List.of("mail")),
              Map.entry("exercise", List.of("tensor", "markup")),
              Map.entry("lesson", List.of("markup", "exercise", "tensor")),
              Map.entry("course", List.of("account", "exercise", "lesson")),
              Map.entry("submission", List.of("account", "exercise", "course")),
              Map.entry(
                  "grading",
                  List.of(
                      "submission",
                      "exercise",
                      "course",
                      "account",
                      "sandbox",
                      "protocol",
                      "tensor",
                      "database")),
              Map.entry(
                  "gradebook", List.of("grading", "submission", "exercise", "course", "account")),
              Map.entry(
                  "authoring",
                  List.of(
                      "exercise",
                      "lesson",
                      "course",
                      "grading",
                      "mutation",
                      "submission",
                      "account",
                      "gradebook",
                      "tensor",
                      "database"))));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/worker-classes/"))
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> roomsImportOnlyWhatTheyMay() {
    return MAY_IMPORT.entrySet().stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.getKey(),
                    () ->
                        noClasses()
                            .that(liveIn(room.getKey()))
                            .should()
                            .dependOnClassesThat(
                                livesInOtherRoomThan(room.getKey(), room.getValue()))
                            .allowEmptyShould(true)
                            .check(MAIN)));
  }

  @Test
  void webKeepsOffTheWorkers() {
    noClasses()
        .that(liveIn("web"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".worker..", ROOT + ".kernel..", ROOT + ".sandbox..", ROOT + ".protocol..")
        .check(MAIN);
  }

  @Test
  void nobodyImportsWebCommandOrWorker() {
    for (String room : List.of("web", "command", "worker")) {
      noClasses()
          .that(DescribedPredicate.not(liveIn(room)))
          .should()
          .dependOnClassesThat(liveIn(room))
          .check(MAIN);
    }
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void everyRoomIsKnown() {
    var rooms = MAIN.stream().map(ArchitectureTest::room).collect(toCollection(TreeSet::new));
    rooms.removeAll(MAY_IMPORT.keySet());
    rooms.removeAll(List.of("web", "command", ""));
    assertThat(rooms).isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    var unmarked =
        MAIN.stream()
            .filter(type -> !type.getName().contains("_"))
            .map(JavaClass::getPackage)
            .distinct()
            .filter(box -> !box.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertThat(unmarked).isEmpty();
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(MAIN);
  }

  @Test
  void tensorNeedsOnlyJavaBase() {
    classes()
        .that(liveIn("tensor"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + ".tensor..", "java..", "org.jspecify..")
        .check(MAIN);
  }

  @Test
  void onlyWorkersAndCommandsPrint() {
    noClasses()
        .that(
            DescribedPredicate.not(liveIn("worker")).and(DescribedPredicate.not(liveIn("command"))))
        .should()
        .accessField(System.class, "out")
        .check(MAIN);
  }

  @Test
  void rulesSawTheWholeHouse() {
    assertThat(MAIN.size()).isGreaterThan(200);
  }

  @Test
  void noFileIsLongerThanFourHundredLines() throws IOException {
    var lengths = new TreeMap<Path, Long>();
    for (var root : List.of("src/main/java", "src/test/java", "src/main/worker")) {
      try (var files = Files.walk(Path.of(root))) {
        for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          try (var lines = Files.lines(file)) {
            lengths.put(file, lines.count());
          }
        }
      }
    }
    lengths.entrySet().stream()
        .sorted(Map.Entry.<Path, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(10)
        .forEach(file -> System.out.println(file.getValue() + " lines: " + file.getKey()));
    assertThat(lengths).allSatisfy((file, lines) -> assertThat(lines).isLessThanOrEqualTo(400));
  }

  private static DescribedPredicate<JavaClass> liveIn(String room) {
    return DescribedPredicate.describe("live in " + room, type -> room(type).equals(room));
  }

  private static DescribedPredicate<JavaClass> livesInOtherRoomThan(
      String room, List<String> others) {
    return DescribedPredicate.describe(
        "live in a room of ours other than " + room + " and " + others,
        type ->
            type.getPackageName().startsWith(ROOT)
                && !room(type).equals(room)
                && !others.contains(room(type)));
  }

  /** The room of a class: the part of its package name behind the root. */
  private static String room(JavaClass type) {
    var name = type.getPackageName();
    if (!name.startsWith(ROOT + ".")) {
      return "";
    }
    return name.substring(ROOT.length() + 1).split("\\.")[0];
  }
}
