package dev.gradus.lesson.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.exercise.CourseFolder;
import dev.gradus.exercise.Task;
import dev.gradus.lesson.Lesson;
import dev.gradus.lesson.SlideHtml;
import dev.gradus.lesson.SlideType;
import dev.gradus.markup.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseImportTest {

  @TempDir Path folder;

  private static String text(ImportedCourse course, String path) {
    return new String(course.files().get(path), UTF_8);
  }

  @Test
  void sample_givesItsReport() throws IOException {
    assertThat(ReportText.of(Sample.imported().report()))
        .isEqualTo(Files.readString(Sample.FOLDER.resolveSibling("sample-report.txt")));
  }

  @Test
  void sample_isACourseOfOurs_withQuestionsThatWork() throws IOException {
    var target = folder.resolve("bending-lines");
    Sample.imported().write(target);

    var course = CourseFolder.read(target);
    assertThat(course.exercises())
        .containsOnlyKeys(
            "which-bends",
            "old-style-of-choices",
            "what-is-it",
            "another-dialect",
            "pairs",
            "pairs-2");
    var right =
        course.exercises().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> ((Task.Choice) entry.getValue().task()).correct()));
    assertThat(right)
        .containsEntry("which-bends", java.util.List.of("option-2"))
        .containsEntry("old-style-of-choices", java.util.List.of("option-2"))
        .containsEntry("what-is-it", java.util.List.of("option-1"))
        .containsEntry("another-dialect", java.util.List.of("option-2"))
        .containsEntry("pairs", java.util.List.of("option-1"))
        .containsEntry("pairs-2", java.util.List.of("option-2"));
    var options = ((Task.Choice) course.exercises().get("old-style-of-choices").task()).options();
    assertThat(options)
        .extracting(Task.Option::explanation)
        .containsExactly("Look at the graph.", "It's at 0.", "Look at the graph. Twice?");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(target);
    }
  }

  @Test
  void sample_losesNoByte_andShowsAllSlides() throws IOException {
    var target = folder.resolve("course");
    Sample.imported().write(target);

    for (var file : Sample.files().entrySet()) {
      assertThat(target.resolve("original/" + file.getKey())).hasBinaryContent(file.getValue());
    }
    var lesson = Lesson.read(target, "why-lines-bend");
    assertThat(lesson.deck().slides())
        .extracting(slide -> slide.type())
        .contains(SlideType.values());
    String shown =
        SlideHtml.of(lesson.deck(), Figures.NONE).stream()
            .flatMap(slide -> slide.parts().stream())
            .map(part -> part.html().value().replaceAll("<[^>]*>", ""))
            .collect(Collectors.joining("\n"));
    assertThat(shown)
        .contains("nested by a tab", "Inline code alone on a line", "bold", "moving", "Bye.")
        .contains("0.7800,  0.9300", "x &lt;- 1", "max", "whole%20picture.svg")
        .doesNotContain("{{");
  }

  @Test
  void fileInItsPlace_isShownInsteadOfTheRemoteImage() throws IOException {
    var target = folder.resolve("course");
    Sample.imported().write(target);
    var before = Lesson.read(target, "why-lines-bend");
    assertThat(before.figure(before.places(), "http://example.org/data/2/net.jpg")).isEmpty();
    assertThat(before.figure(before.places(), "../img/bend.png"))
        .contains("why-lines-bend/bend.png");

    Files.write(target.resolve("lessons/why-lines-bend/net-2.jpg"), new byte[] {1, 2, 3});

    var after = Lesson.read(target, "why-lines-bend");
    assertThat(after.figure(after.places(), "http://example.org/data/2/net.jpg"))
        .contains("why-lines-bend/net-2.jpg");
  }

  @Test
  void codeExercise_becomesADraft_withItsSourceKeptAndShown() {
    var course = Sample.imported();
    assertThat(text(course, "drafts/normal/statement.md"))
        .contains("Multiply `layer` with `weight_1`.", "```python\nhidden = torch.matmul(___, ___)")
        .doesNotContain("torch.matmul(layer");
    assertThat(text(course, "drafts/normal/original/solution.py"))
        .isEqualTo("hidden = torch.matmul(layer, weight_1)\nprint(hidden)\n");
    assertThat(text(course, "drafts/in-steps-step-1/original/pre_exercise_code.py"))
        .contains("np.random.rand(3)");
    assertThat(text(course, "course.yaml")).contains("# drafts/normal");
  }

  @Test
  void chapterAlone_andDeckAlone_areCourses() {
    var files = Sample.files();
    var chapter =
        CourseImport.of("c.md", ForeignFiles.of("c.md", files.get("chapter1.md"))).report();
    assertThat(chapter.count(Report.Became.QUESTION)).isEqualTo(3);
    assertThat(chapter.remarks()).anySatisfy(r -> assertThat(r.message()).contains("no deck with"));
    var deck = CourseImport.of("d.md", ForeignFiles.of("d.md", files.get(Sample.DECK)));
    assertThat(deck.report().count(Report.Became.LESSON)).isEqualTo(1);
  }

  @Test
  void folderThatIsThere_staysAsItIs() throws IOException {
    var target = Files.createDirectory(folder.resolve("mine"));
    assertThatThrownBy(() -> Sample.imported().write(target))
        .isInstanceOf(ForeignImportException.class)
        .hasMessageContaining("exists already");
    try (var files = Files.list(target)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void neitherChapterNorDeck_isRefusedInASentence() {
    for (var text : new String[] {"", "# A README\n\nHello.", "\0\0\0", "---\n---\n---\n"}) {
      assertThatThrownBy(
              () -> CourseImport.of("x.md", ForeignFiles.of("x.md", text.getBytes(UTF_8))))
          .isInstanceOf(ForeignImportException.class)
          .hasMessageContaining("no chapter and no deck");
    }
  }

  @Test
  void outerFolder_andFilesOfTools_areTakenOff() {
    var files = new TreeMap<String, byte[]>();
    Sample.files().forEach((path, content) -> files.put("repo-main/" + path, content));
    files.put("repo-main/.git/config", new byte[] {1});
    files.put("__MACOSX/repo-main/._x", new byte[] {1});
    var report = CourseImport.of("r.zip", ForeignFiles.unzip(Sample.zip(files))).report();
    assertThat(report.count(Report.Became.LESSON)).isEqualTo(2);
    assertThat(report.leftOut())
        .containsExactlyInAnyOrder("__MACOSX/repo-main/._x", "repo-main/.git/config");
  }

  private static ImportedCourse chapter(String exercises) {
    var text = "---\ntitle: Slopes\ndescription: About slopes.\n---\n\n" + exercises;
    return CourseImport.of("c.Rmd", ForeignFiles.of("c.Rmd", text.getBytes(UTF_8)));
  }

  @Test
  void headerOnTheDivider_mayLeaveValuesOut() {
    var course =
        chapter(
            """
            --- type:VideoExercise lang:r xp: skills: key:0a1b2c3d4e
            ## A slope

            *** =video_link

            *** =video_stream
            ```{r,eval=FALSE}
            https://example.org/slope.mp4
            ```
            """);
    assertThat(course.report().remarks())
        .extracting(Report.Remark::kind)
        .containsExactly("unreferenced");
    assertThat(text(course, "lessons/a-slope.md"))
        .contains("[video_stream](https://example.org/slope.mp4)");
  }

  @Test
  void optionsWithoutCode_areAQuestion_whateverTheType() {
    var course =
        chapter(
            """
            ## How steep?

            ```yaml
            type: ExplorableExercise
            key: 0a1b2c3d4f
            ```

            Look into the console.

            `@possible_answers`
            - Flat
            - Steep

            `@hint`
            Look again.

            `@sct`
            ```{r,eval=FALSE}
            ex() %>% check_mc(2, feedback_msgs = c("No.", "Yes."))
            ```
            """);
    assertThat(course.report().remarks()).isEmpty();
    assertThat(course.outline().slugs(Report.Became.QUESTION)).containsExactly("how-steep");
  }

  @Test
  void pictureOfTheHead_isShownAboveTheQuestion() {
    var course =
        chapter(
            """
            ## Where is the corner?

            ```yaml
            type: PureMultipleChoiceExercise
            key: 0a1b2c3d5a
            image: https://example.org/corner.png
            ```

            #### Look at it

            `@possible_answers`
            - [At 0]
            - At 1

            `@feedback`
            - Right.
            - No.

            `@hint`
            Look.
            """);
    assertThat(text(course, "where-is-the-corner/statement.md"))
        .startsWith("![corner](figures/corner.png)\n\n#### Look at it");
    assertThat(course.report().images())
        .extracting(Report.ImagePlace::place)
        .containsExactly("where-is-the-corner/figures/corner.png");
  }

  @Test
  void messages_findTheirOptions_howeverTheTestIsWritten() {
    var course =
        chapter(
            """
            ## Where does it bend?

            ```yaml
            type: MultipleChoiceExercise
            key: 0a1b2c3d50
            ```

            `@instructions`
            -At 0
            -At 1
            -Nowhere

            `@hint`
            Look.

            `@sct`
            ```{python}
            far = nowhere = "Not there."
            Ex().has_chosen(1, ["Right.", \\
                                far, \\
                                nowhere])
            ```
            """);
    assertThat(course.report().remarks()).isEmpty();
    assertThat(text(course, "where-does-it-bend/exercise.yaml"))
        .containsSubsequence("At 0", "Right.", "At 1", "Not there.", "Nowhere", "Not there.");
  }

  @Test
  void queriesUnderTheNameOfPython_areOneDefect() {
    var course =
        chapter(
            """
            ## Steep ones

            ```yaml
            type: NormalExercise
            key: 0a1b2c3d51
            ```

            `@hint`
            Compare the slope.

            `@pre_exercise_code`
            ```{python}
            connect('postgresql', 'lines')
            ```

            `@solution`
            ```{python}
            -- The steep ones
            SELECT name, slope
            FROM lines l
            WHERE l.slope > 1;
            ```

            `@sct`
            ```{python}
            Ex().has_equal_value()
            ```
            """);
    assertThat(course.report().remarks())
        .extracting(Report.Remark::toString)
        .containsExactly(
            "c.Rmd:23: code-not-sound: the code of the exercise is said to be Python, but it is SQL");
  }
}
