package dev.gradus.lesson.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.CourseFolder;
import dev.gradus.exercise.Task;
import dev.gradus.lesson.Lesson;
import dev.gradus.lesson.Slide;
import dev.gradus.lesson.SlideHtml;
import dev.gradus.lesson.SlideType;
import dev.gradus.markup.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Courses whose authors wrote otherwise than the dialect says: all of them is there afterwards. */
class IrregularCoursesTest {

  static final Path FOLDER = Sample.FOLDER.resolveSibling("irregular");

  @TempDir Path folder;

  @Test
  void deck_isUnderstoodHoweverItIsWritten() throws IOException {
    var course = imported("deck.md");
    var slides = slides(course, "bending-and-folding");
    assertThat(slides.stream().map(slide -> slide.slide().type()))
        .containsExactly(
            SlideType.TITLE_SLIDE,
            SlideType.TWO_COLUMNS,
            SlideType.FULL_CODE_SLIDE,
            SlideType.FULL_IMAGE_SLIDE,
            SlideType.TWO_COLUMNS,
            SlideType.FULL_SLIDE,
            SlideType.FULL_SLIDE,
            SlideType.FULL_SLIDE,
            SlideType.FINAL_SLIDE);
    assertThat(slides.stream().map(slide -> slide.slide().clicks())).startsWith(0, 3, 3, 0, 3);
    assertThat(slides.get(0).slide().speaker())
        .contains(new Slide.Speaker("Grace", "Instructor: lines"));
    assertThat(slides.get(0).script().value()).doesNotContain("click/");
    assertThat(slides.get(1).slide().look()).isEqualTo(new Slide.Look(true, true, 120));
    assertThat(slides.get(4).slide().title()).contains("No blank before this title");
    assertThat(slides.get(4).script().value()).contains("Said in capitals.");
    assertThat(shown(slides))
        .contains("<li data-step=\"3\">numbered\ncontinued", "tabbed grandchild", "paper")
        .contains("relu &lt;- ", "very_long_line", "https://example.org/pictures/fold%20me.PNG")
        .contains("data-step=\"2\">with a width", "data-step=\"3\">../img/paper.svg")
        .contains("A fifth part.", "Only text, neither title nor header.", "left open")
        .doesNotContain("{{", "{<!-- -->{", "type: Full", "##No");
    assertThat(remarks(course))
        .contains(
            "deck.md:64: unknown-key: the code_zoom 'big' is no number of percents; 100 counts",
            "deck.md:107: duplicate-key: the header says 'type: TwoRows', but has this key already;"
                + " the first counts",
            "deck.md:140: unknown-header: the header is not closed",
            "deck.md:153: duplicate-key: the slide at line 138 has the same key");
    assertThat(course.report().images()).hasSize(2);
  }

  @Test
  void chapter_ofRareTypes_becomesQuestionsAndDraftsWithAllTheirBlocks() throws IOException {
    var course = imported("chapter.Rmd");
    var target = written(course);
    var exercises = CourseFolder.read(target).exercises();
    assertThat(exercises).containsOnlyKeys("which-command-was-it", "an-r-choice");
    assertThat(exercises.values())
        .allSatisfy(
            one -> assertThat(((Task.Choice) one.task()).correct()).isEqualTo(List.of("option-2")));
    var command = (Task.Choice) exercises.get("which-command-was-it").task();
    assertThat(command.options().getLast().text()).isEqualTo("```\nls -l\n```");
    assertThat(text(course, "an-r-choice/statement.md"))
        .startsWith("![the line](figures/line.png)\n\n### Look");

    assertThat(text(course, "drafts/which-files/statement.md"))
        .contains("## Its file `slope.cpp`\n\n```cpp\ndouble slope", "## Its file `main.R`");
    assertThat(text(course, "drafts/which-files/original/slope.cpp")).contains("2 * x");
    assertThat(text(course, "drafts/fill-the-blanks/statement.md"))
        .contains("The slope of a line.", "{{_expr1}}(y)", "np.gradient", "np.cumsum");
    assertThat(text(course, "drafts/what-does-it-print/statement.md"))
        .contains("import numpy", "np.diff([1, 3, 6])", "[1 3]");
    assertThat(text(course, "drafts/tap-the-answer/statement.md"))
        .contains("- y = x")
        .doesNotContain("Its block `solution`");
    assertThat(text(course, "drafts/commands-one-by-one-step-1/exercise.yaml"))
        .contains("title: \"Commands one by one, step 1\"");
    assertThat(remarks(course))
        .containsExactlyInAnyOrder(
            "chapter.Rmd:37: steps-differ: the block 'sample_code' has 3 steps, and there are 2"
                + " instructions",
            "chapter.Rmd:50: steps-differ: the block 'solution' has 3 steps, and there are 2"
                + " instructions",
            "chapter.Rmd:65: missing-key: the exercise has no key",
            "chapter.Rmd:183: empty-hint: there is no hint",
            "chapter.Rmd:211: unknown-key: the key 'assignment' names a picture; it is shown above"
                + " the text");
  }

  @Test
  void repository_withTextsOfOtherSystems_keepsItsPicturesAndOrder() throws IOException {
    var files = Sample.files(FOLDER.resolve("repo"));
    var course = CourseImport.of("repo.zip", ForeignFiles.unzip(Sample.zip(files)));
    var slides = slides(course, "no-front-matter-here");
    assertThat(slides).singleElement();
    assertThat(slides.getFirst().slide().clicks()).isEqualTo(2);
    assertThat(shown(slides)).contains("Third é in Latin-1", "<h3>Heading</h3>");
    assertThat(course.report().images()).isEmpty();
    assertThat(course.files()).containsKey("lessons/no-front-matter-here/img-line.png");
    assertThat(text(course, "course.yaml"))
        .containsSubsequence("no-front-matter-here", "film-without-slides", "nobody-shows");
    assertThat(text(course, "lessons/film-without-slides.md"))
        .contains("(https://videos.example.org/1.m3u8)");
    assertThat(remarks(course))
        .contains(
            "course.yml:1: missing-text: the course has no title",
            "course.yml:14: unknown-key: the key 'owner' is not understood",
            "slides/leftover.md: unreferenced: no exercise shows this deck");
    for (var file : files.entrySet()) {
      assertThat(course.files()).containsEntry("original/" + file.getKey(), file.getValue());
    }
  }

  private static ImportedCourse imported(String name) throws IOException {
    return CourseImport.of(name, ForeignFiles.of(name, Files.readAllBytes(FOLDER.resolve(name))));
  }

  private Path written(ImportedCourse course) {
    var target = folder.resolve("course");
    course.write(target);
    return target;
  }

  private List<SlideHtml> slides(ImportedCourse course, String lesson) {
    return SlideHtml.of(Lesson.read(written(course), lesson).deck(), Figures.NONE);
  }

  private static String shown(List<SlideHtml> slides) {
    return slides.stream()
        .flatMap(slide -> slide.parts().stream())
        .map(part -> part.html().value())
        .collect(Collectors.joining("\n"));
  }

  private static List<String> remarks(ImportedCourse course) {
    return course.report().remarks().stream().map(Report.Remark::toString).toList();
  }

  private static String text(ImportedCourse course, String path) {
    return new String(course.files().get(path), UTF_8);
  }
}
