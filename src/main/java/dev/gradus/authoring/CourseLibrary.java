package dev.gradus.authoring;

import dev.gradus.course.CourseExercise;
import dev.gradus.course.CourseId;
import dev.gradus.course.Courses;
import dev.gradus.course.Owner;
import dev.gradus.exercise.CourseFolder;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.InvalidExerciseException;
import dev.gradus.exercise.Problem;
import dev.gradus.grading.GradingStation;
import dev.gradus.grading.UnprovenExerciseException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The courses that are owned by files. At start, and whenever files change, each folder that
 * differs proves itself and is published as a new version; one that does not stays as it was, and
 * the log says why.
 */
@ApplicationScoped
class CourseLibrary {

  private static final Logger LOG = Logger.getLogger(CourseLibrary.class);

  /** How long the first page waits for new exercises. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Path folder;
  private final Courses courses;
  private final LessonLibrary lessons;
  private final Publishing publishing;
  private final GradingStation station;
  private final Provers provers;
  private final FolderChanges changes;

  /** What was begun to be proven here, by place and content: a folder is tried once. */
  private final Set<String> begun = ConcurrentHashMap.newKeySet();

  /** Whether there was something to take up while nothing could be proven. */
  private volatile boolean missed;

  CourseLibrary(
      @ConfigProperty(name = "gradus.exercises", defaultValue = "exercises") Path folder,
      Courses courses,
      LessonLibrary lessons,
      Publishing publishing,
      GradingStation station,
      Provers provers) {
    this.folder = folder;
    this.courses = courses;
    this.lessons = lessons;
    this.publishing = publishing;
    this.station = station;
    this.provers = provers;
    this.changes = new FolderChanges(folder);
  }

  /**
   * Runs before jobs are taken and before the first page can be asked for. Many new exercises go on
   * being proven behind the running server, in the order of their course.
   */
  void open(@Observes @Priority(10) StartupEvent start) {
    if (takeUpIfGrading()) {
      await();
    }
  }

  /** Takes up what authors change while the server runs, once they have stopped for a moment. */
  @Scheduled(
      every = "${gradus.exercises.watch:2s}",
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void watch() {
    boolean changed = changes.haveSettled();
    if (changed) {
      LOG.infof("Files below %s have changed.", folder);
    }
    if (changed || missed) {
      takeUpIfGrading();
    }
  }

  /** Where grading is paused, everything is taken up when it goes on. */
  private boolean takeUpIfGrading() {
    missed = station.proving().isEmpty();
    if (!missed) {
      takeUp();
    }
    return !missed;
  }

  private void takeUp() {
    if (!Files.isDirectory(folder)) {
      LOG.warnf("There is no folder %s to take exercises from.", folder.toAbsolutePath());
      return;
    }
    for (var course : CourseFolder.below(folder)) {
      try {
        takeUp(course, CourseFolder.read(course));
      } catch (InvalidExerciseException e) {
        LOG.errorf("The course in %s stays as it was:\n%s", course, e.getMessage());
      }
    }
  }

  private void await() {
    try {
      if (!provers.await(PATIENCE)) {
        LOG.info("The server starts; further exercises appear as they are proven.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeUp(Path place, CourseFolder course) {
    if (courses.owner(course.definition().slug()).filter(Owner.WEB::equals).isPresent()) {
      LOG.errorf("The folder %s is left alone: a course of that name is kept in the web.", place);
      return;
    }
    var id = courses.save(course.definition());
    lessons.takeUp(place, id, course.definition());
    var changed =
        course.exercises().values().stream()
            .filter(exercise -> ownedByFiles(exercise, place(exercise, id)))
            .filter(exercise -> publishing.isNew(place(exercise, id), exercise))
            .filter(exercise -> begun.add(place(exercise, id).id() + exercise.folder().hash()))
            .toList();
    for (int i = 0; i < changed.size(); i++) {
      var exercise = changed.get(i);
      int number = i + 1;
      provers.add(
          exercise.slug(),
          () -> {
            LOG.infof("Proving exercise %d of %d: %s", number, changed.size(), exercise.title());
            publish(place(exercise, id), exercise);
          });
    }
  }

  private static boolean ownedByFiles(Exercise exercise, CourseExercise place) {
    if (place.owner() != Owner.FILES) {
      LOG.errorf(
          "The folder of %s is left alone: authors keep an exercise of that name in the web.",
          exercise.slug());
    }
    return place.owner() == Owner.FILES;
  }

  private CourseExercise place(Exercise exercise, CourseId course) {
    return courses.exercise(course, exercise.slug()).orElseThrow();
  }

  private void publish(CourseExercise place, Exercise exercise) {
    try {
      var outcome = station.proving().orElseThrow(ProofDisturbedException::new).prove(exercise);
      if (outcome.disturbed()) {
        throw new ProofDisturbedException();
      }
      if (outcome.problems().isEmpty()) {
        publishing.publish(place, exercise, outcome.bank());
      } else {
        refuse(exercise, told(outcome.problems()));
      }
    } catch (UnprovenExerciseException e) {
      refuse(exercise, String.valueOf(e.getMessage()));
    }
  }

  private static String told(List<Problem> problems) {
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  private void refuse(Exercise exercise, String problems) {
    if (!provers.isStopping()) {
      LOG.errorf(
          "The exercise %s is not published, because it does not prove itself:\n%s",
          exercise.slug(), problems);
    }
  }
}
