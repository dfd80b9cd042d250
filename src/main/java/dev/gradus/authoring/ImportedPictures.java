package dev.gradus.authoring;

import dev.gradus.account.Account;
import dev.gradus.course.Course;
import dev.gradus.course.Courses;
import dev.gradus.course.Lessons;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.ExerciseVersion;
import dev.gradus.exercise.ExerciseVersions;
import dev.gradus.exercise.Task;
import dev.gradus.grading.Proving;
import dev.gradus.lesson.Lesson;
import dev.gradus.lesson.foreign.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The pictures of an imported course that lie elsewhere: nobody fetches them, whoever has the files
 * puts them into their places.
 */
@ApplicationScoped
@Transactional
public class ImportedPictures {

  private static final String DRAFTS = "drafts/";

  private final SecureRandom random = new SecureRandom();
  private final Courses courses;
  private final Lessons lessons;
  private final Drafts drafts;
  private final ExerciseVersions versions;
  private final Publishing publishing;

  ImportedPictures(
      Courses courses,
      Lessons lessons,
      Drafts drafts,
      ExerciseVersions versions,
      Publishing publishing) {
    this.courses = courses;
    this.lessons = lessons;
    this.drafts = drafts;
    this.versions = versions;
    this.publishing = publishing;
  }

  /** A place for a picture, and whether its file is there. */
  public record Place(Report.ImagePlace image, boolean filled) {}

  /** All places of a course in the order in which its texts name them. */
  public List<Place> of(Course course, Report report) {
    Map<Home, Set<String>> known = new HashMap<>();
    return report.images().stream()
        .map(
            image -> {
              var spot = Spot.of(image.place());
              var there = known.computeIfAbsent(spot.home(), home -> paths(course, home));
              return new Place(image, there.contains(spot.path()));
            })
        .toList();
  }

  private Set<String> paths(Course course, Home home) {
    return home.lesson()
        ? lessons
            .find(course.id(), home.slug())
            .map(lesson -> (Set<String>) lessons.open(lesson).files().paths())
            .orElse(Set.of())
        : drafts
            .find(course.id(), home.slug())
            .map(draft -> (Set<String>) draft.folder().paths())
            .orElse(Set.of());
  }

  /**
   * Puts files into their places, all or none.
   *
   * @param files by place
   * @throws dev.gradus.exercise.InvalidFolderException if a lesson or exercise becomes too large
   */
  public void put(Course course, Map<String, byte[]> files, Account by) {
    Map<Home, Map<String, byte[]>> byHome = new HashMap<>();
    files.forEach(
        (place, content) -> {
          var spot = Spot.of(place);
          byHome.computeIfAbsent(spot.home(), _ -> new TreeMap<>()).put(spot.path(), content);
        });
    byHome.forEach(
        (home, pictures) -> {
          if (home.lesson()) {
            lesson(course, home.slug(), pictures);
          } else {
            exercise(course, home.slug(), pictures, by);
          }
        });
  }

  private void lesson(Course course, String slug, Map<String, byte[]> pictures) {
    var lesson = lessons.open(lessons.find(course.id(), slug).orElseThrow());
    for (var picture : pictures.entrySet()) {
      lesson = lesson.with(picture.getKey(), picture.getValue());
    }
    lessons.save(course.id(), lesson);
  }

  /** A question that learners have as it is drafted goes to them with its pictures at once. */
  private void exercise(Course course, String slug, Map<String, byte[]> pictures, Account by) {
    var draft = drafts.find(course.id(), slug).orElseThrow();
    ExerciseFolder folder = draft.folder();
    for (var picture : pictures.entrySet()) {
      folder = folder.with(picture.getKey(), picture.getValue());
    }
    drafts.put(course, slug, folder, by);
    var place = courses.exercise(course.id(), slug).orElseThrow();
    boolean current =
        versions
            .newest(place.id())
            .filter(version -> version.contentHash().equals(draft.folder().hash()))
            .map(ExerciseVersion::exercise)
            .filter(exercise -> exercise.task() instanceof Task.Choice)
            .isPresent();
    if (current) {
      publishing.publish(place, Exercise.read(slug, folder), Proving.bankOfQuestion(random));
    }
  }

  /** What shows a picture. */
  private record Home(boolean lesson, String slug) {}

  /** Where a picture lies in what shows it. */
  private record Spot(Home home, String path) {

    private static Spot of(String place) {
      boolean lesson = place.startsWith(Lesson.FOLDER + "/");
      var below = place.substring(lesson ? Lesson.FOLDER.length() + 1 : start(place));
      var slug = below.substring(0, below.indexOf('/'));
      return new Spot(new Home(lesson, slug), lesson ? below : below.substring(slug.length() + 1));
    }

    private static int start(String place) {
      return place.startsWith(DRAFTS) ? DRAFTS.length() : 0;
    }
  }
}
