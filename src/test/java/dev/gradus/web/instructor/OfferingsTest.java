package dev.gradus.web.instructor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.account.Username;
import dev.gradus.authoring.Republished;
import dev.gradus.course.Admission;
import dev.gradus.course.Archive;
import dev.gradus.course.Assignment;
import dev.gradus.course.AssignmentPlan;
import dev.gradus.course.Assignments;
import dev.gradus.course.Course;
import dev.gradus.course.CourseRules;
import dev.gradus.course.Courses;
import dev.gradus.course.Enrolments;
import dev.gradus.course.Invitations;
import dev.gradus.course.LatePolicy;
import dev.gradus.course.Participant;
import dev.gradus.course.Roster;
import dev.gradus.course.SectionPlan;
import dev.gradus.course.Sections;
import dev.gradus.web.Browser;
import dev.gradus.web.Published;
import dev.gradus.web.api.ApiClient;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A course is held again: what comes along, what stays behind, and at which times. */
@QuarkusTest
class OfferingsTest {

  private static final String PASSWORD = "a long enough password";
  private static final CourseRules BERLIN =
      new CourseRules(ZoneId.of("Europe/Berlin"), new LatePolicy(10, 50, Duration.ofMinutes(15)));

  private static int made;

  @Inject Republished republished;
  @Inject Accounts accounts;
  @Inject Courses courses;
  @Inject Assignments assignments;
  @Inject AssignmentPlan plan;
  @Inject Enrolments enrolments;
  @Inject Invitations invitations;
  @Inject Roster roster;
  @Inject Sections sections;
  @Inject SectionPlan sectionPlan;
  @Inject Archive archive;
  @Inject AuditTrail audit;

  private String slug = "";
  private String base = "";
  private String next = "";
  private Course course;
  private Account actor;
  private Browser instructor;

  @BeforeEach
  void course() throws Exception {
    slug = "autumn-" + ProcessHandle.current().pid() + "-" + made++;
    next = slug.replace("autumn", "spring");
    republished.publish(slug, Republished.MENDED);
    base = "/courses/" + slug;
    course = courses.find(slug).orElseThrow();
    actor = accounts.find(new Username("instructor")).orElseThrow();
    instructor = Browser.of("instructor");
    instructor.open(base + "/terms");
  }

  private void timed() {
    plan.set(course, BERLIN, actor.id());
    plan.set(
        course,
        Map.of(
            "relu",
            new Assignment(
                Optional.of(4.0),
                Optional.of(3),
                new Assignment.Times(
                    Optional.of(BERLIN.instant(LocalDateTime.parse("2026-10-12T08:00"))),
                    Optional.of(BERLIN.instant(LocalDateTime.parse("2026-10-24T23:59"))),
                    Optional.of(BERLIN.instant(LocalDateTime.parse("2026-10-31T23:59")))),
                true)),
        actor.id());
  }

  private Map<String, String> form() {
    var form = new HashMap<String, String>();
    form.put("title", "Held again");
    form.put("slug", next);
    form.put("term", "Spring 2027");
    form.put("by", "start");
    form.put("oldStart", "2026-10-12");
    form.put("start", "2027-04-12");
    form.put("versions", "newest");
    form.put("admission", "list");
    return form;
  }

  private Account enrolled(String name, Role account, Role role) {
    var username = name + "-" + slug;
    accounts.add(new NewAccount(username, name, account, PASSWORD), Optional.empty());
    var found = accounts.find(new Username(username)).orElseThrow();
    roster.enrol(course, found, role, accounts.find(new Username("admin")).orElseThrow());
    return found;
  }

  @Test
  void preview_showsEachDateBeforeAndAfter_andSuggestsAStart() {
    timed();
    assertThat(instructor.open(base + "/terms").asString()).contains("New term from this course");
    var asked = instructor.open(base + "/terms/new").asString();
    assertThat(asked)
        .contains("name=\"oldStart\" type=\"date\" value=\"2026-10-12\"")
        .containsPattern("name=\"start\" type=\"date\" value=\"20\\d\\d-")
        .contains("Sat 24 Oct 2026, 23:59");

    var shown = instructor.send(base + "/terms/preview", form());

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.asString())
        .contains("All dates move by 182 days.")
        .contains("Sat 24 Oct 2026, 23:59", "Sat 24 Apr 2027, 23:59")
        .contains("Mon 12 Oct 2026, 08:00", "Mon 12 Apr 2027, 08:00")
        .contains("Being late costs 10 % a day, at most 50 %, after 15 minutes of grace.")
        .contains("No exercise differs")
        .contains("1 unit, 0 lessons, 1 exercise, in the same order.")
        .contains("value=\"" + next + "\"", "value=\"Spring 2027\"");
    assertThat(courses.find(next)).isEmpty();
    var odd = form();
    odd.putAll(Map.of("by", "shift", "amount", "3", "unit", "days"));
    assertThat(instructor.send(base + "/terms/preview", odd).asString())
        .contains("All dates move by 3 days.", "no whole number of weeks");
  }

  @Test
  void copy_takesWhatIsAsked_andNothingPersonal() throws Exception {
    timed();
    enrolled("ada", Role.LEARNER, Role.LEARNER);
    var tess = enrolled("tess", Role.ASSISTANT, Role.ASSISTANT);
    enrolled("left", Role.ASSISTANT, Role.ASSISTANT);
    var carla = enrolled("carla", Role.INSTRUCTOR, Role.INSTRUCTOR);
    var tuesday = sectionPlan.add(course, "Tuesday", actor.id());
    sectionPlan.assign(course, tuesday, tess, actor.id());
    roster.admit(course, Admission.CODE, actor.id());
    invitations.add(course, Optional.empty(), Optional.empty(), actor.id());
    var ada = accounts.find(new Username("ada-" + slug)).orElseThrow();
    var exercise = courses.exercise(course.id(), "relu").orElseThrow();
    assignments.extend(
        new Assignments.Whose(course, exercise, ada.id(), ada.username()),
        new Assignment.Extension(
            BERLIN.instant(LocalDateTime.parse("2026-11-24T23:59")), Optional.empty(), "ill"),
        actor.id());
    assertThat(instructor.open(base + "/terms/new").asString()).contains("tess", "carla", "left");

    Map<String, Object> form = new HashMap<>(form());
    form.putAll(
        Map.of(
            "admission",
            "code",
            "sections",
            "true",
            "teacher",
            List.of(tess.username(), carla.username(), "nobody")));
    var sent = instructor.send(base + "/terms", form);

    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
    assertThat(sent.header("Location")).endsWith("/courses/" + next + "/terms?made=true");
    var copy = courses.find(next).orElseThrow();
    assertThat(copy.term()).isEqualTo("Spring 2027");
    assertThat(copy.units()).isEqualTo(course.units());
    assertThat(assignments.rules(copy.id())).isEqualTo(BERLIN);
    assertThat(assignments.all(copy.id()).get("relu"))
        .isEqualTo(
            new Assignment(
                Optional.of(4.0),
                Optional.of(3),
                new Assignment.Times(
                    Optional.of(BERLIN.instant(LocalDateTime.parse("2027-04-12T08:00"))),
                    Optional.of(BERLIN.instant(LocalDateTime.parse("2027-04-24T23:59"))),
                    Optional.of(BERLIN.instant(LocalDateTime.parse("2027-05-01T23:59")))),
                true));
    assertThat(enrolments.people(copy.id()))
        .extracting(one -> one.account().username(), Participant::role)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("instructor", Role.INSTRUCTOR),
            org.assertj.core.groups.Tuple.tuple(tess.username(), Role.ASSISTANT),
            org.assertj.core.groups.Tuple.tuple(carla.username(), Role.INSTRUCTOR));
    assertThat(assignments.extensions(copy.id())).isEmpty();
    assertThat(sections.learners(copy.id())).isEmpty();
    assertThat(sections.of(copy.id())).extracting(one -> one.name()).containsExactly("Tuesday");
    assertThat(sections.assistants(copy.id()))
        .extracting(Sections.Membership::account)
        .containsExactly(tess.id());
    assertThat(invitations.of(copy.id()))
        .hasSize(1)
        .noneMatch(
            one ->
                invitations.of(course.id()).stream()
                    .anyMatch(old -> old.code().equals(one.code())));
    for (var trail : List.of(slug, next)) {
      assertThat(audit.read(new AuditTrail.Part(trail, "course.copy", Long.MAX_VALUE, 5)))
          .singleElement()
          .satisfies(
              entry ->
                  assertThat(entry.deed().details())
                      .isEqualTo("to " + next + ", dates moved by 182 days, versions newest"));
    }
    assertThat(instructor.open("/courses/" + next + "/terms?made=true").asString())
        .contains("The new term is made", "href=\"" + base + "/terms\"");
    assertThat(Browser.of(ada.username(), PASSWORD).open("/courses/" + next).asString())
        .doesNotContain("ReLU");
  }

  @Test
  void aNameThatIsTaken_isSaidBesideItsField_andLosesNothing() {
    timed();
    instructor.open(base + "/terms/new");
    assertThat(instructor.send(base + "/terms", form()).statusCode()).isEqualTo(303);
    instructor.open(base + "/terms/new");
    var again = form();
    again.putAll(
        Map.of("title", "Typed “title”", "versions", "pinned", "by", "shift", "amount", "29"));
    again.put("teacher", "carla");

    var refused = instructor.send(base + "/terms", again);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString())
        .containsPattern("id=\"slug-error\">There is a course “" + next + "” already")
        .contains("Typed “title”", "value=\"Spring 2027\"", "value=\"" + next + "\"")
        .contains("name=\"amount\" inputmode=\"numeric\" value=\"29\"")
        .containsPattern("value=\"pinned\" checked")
        .contains("All dates move by 203 days.");
  }

  @Test
  void whatCantBeRead_isRefusedBesideItsField() {
    timed();
    instructor.open(base + "/terms/new");
    var cases =
        Map.of(
            "slug", Map.of("slug", "Not A Slug"),
            "title", Map.of("title", " "),
            "term", Map.of("term", "x".repeat(101)),
            "start", Map.of("start", "soon"),
            "oldStart", Map.of("oldStart", ""),
            "amount", Map.of("by", "shift", "amount", "two"));
    cases.forEach(
        (field, wrong) -> {
          var form = form();
          form.putAll(wrong);
          var refused = instructor.send(base + "/terms", form);
          assertThat(refused.statusCode()).as(field).isEqualTo(422);
          assertThat(refused.asString()).as(field).contains("id=\"" + field + "-error\"");
        });
    var far = form();
    far.put("start", "2099-01-01");
    assertThat(instructor.send(base + "/terms", far).asString()).contains("more than ten years");
    assertThat(instructor.send(base + "/terms/preview", far).statusCode()).isEqualTo(422);
    assertThat(courses.find(next)).isEmpty();
  }

  @Test
  void aWholeCourse_keepsItsOrder_andWhatHasNoDateHasNoneAfterwards() {
    Published.await("/courses/activation-functions/exercises/linear-network");
    var shipped = courses.find("activation-functions").orElseThrow();
    instructor.open("/courses/activation-functions/terms/new");
    var form = form();
    form.putAll(Map.of("oldStart", "", "start", ""));

    assertThat(instructor.send("/courses/activation-functions/terms", form).statusCode())
        .isEqualTo(303);

    var copy = courses.find(next).orElseThrow();
    assertThat(copy.units())
        .allSatisfy(
            unit ->
                assertThat(shipped.units())
                    .anyMatch(
                        old ->
                            old.title().equals(unit.title())
                                && old.items().containsAll(unit.items())));
    assertThat(copy.units().getFirst().lessons()).isNotEmpty();
    assertThat(assignments.all(copy.id())).isEmpty();
    var lesson = "/courses/" + next + "/lessons/" + copy.units().getFirst().lessons().getFirst();
    assertThat(instructor.open(lesson).statusCode()).isEqualTo(200);
    assertThat(instructor.open("/courses/" + next + "/authoring").asString())
        .contains("in an earlier term");
    assertThat(instructor.open("/courses/" + next + "/exercises/relu/versions").asString())
        .contains("kept in the course Activation functions");
  }

  @Test
  void term_isSaid_shownBesideTheTitle_andOnTheTrail() {
    var said = Map.of("term", "Autumn 2026", "firstDay", "2026-10-12");
    assertThat(instructor.send(base + "/terms/this", said).statusCode()).isEqualTo(303);
    assertThat(instructor.open(base).asString()).contains(course.title() + ", Autumn 2026");
    assertThat(instructor.open(base + "/terms/new").asString())
        .contains("name=\"oldStart\" type=\"date\" value=\"2026-10-12\"");
    assertThat(audit.read(new AuditTrail.Part(slug, "course.term", Long.MAX_VALUE, 5)))
        .singleElement()
        .satisfies(
            entry -> assertThat(entry.deed().after()).isEqualTo("Autumn 2026 from 2026-10-12"));
    var wrong = Map.of("term", "Kept", "firstDay", "soon");
    var refused = instructor.send(base + "/terms/this", wrong);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("id=\"firstDay-error\"", "value=\"Kept\"");
  }

  @Test
  void onlyInstructorsOfTheCourse_holdItAgain() {
    var tess = enrolled("tess", Role.ASSISTANT, Role.ASSISTANT);
    accounts.add(
        new NewAccount("other-" + slug, "other", Role.INSTRUCTOR, PASSWORD), Optional.empty());
    for (var who :
        List.of(
            Browser.of("learner"),
            Browser.of(tess.username(), PASSWORD),
            Browser.of("other-" + slug, PASSWORD))) {
      who.open(base);
      assertThat(who.open(base + "/terms").statusCode()).isBetween(403, 404);
      assertThat(who.open(base + "/terms/new").statusCode()).isBetween(403, 404);
      assertThat(who.send(base + "/terms", form()).statusCode()).isBetween(403, 404);
      assertThat(who.send(base + "/versions/pin", Map.of()).statusCode()).isBetween(403, 404);
    }
    assertThat(courses.find(next)).isEmpty();
    var admin = Browser.of("admin");
    admin.open(base + "/terms/new");
    assertThat(admin.send(base + "/terms", form()).statusCode()).isEqualTo(303);
  }

  @Test
  void api_plansAndMakes_andTellsTermsAndWhatIsOver() {
    timed();
    var teacher = ApiClient.of("instructor");
    var api = "/api/v1" + base + "/offerings";
    teacher
        .post(api + "/plan", Map.of("startDate", "2027-04-12"))
        .statusCode(200)
        .body("shiftDays", equalTo(182))
        .body("exercises[0].before.dueAt", equalTo("2026-10-24T21:59:00Z"))
        .body("exercises[0].after.closesAt", equalTo("2027-05-01T21:59:00Z"));
    teacher
        .post(api, Map.of("slug", next))
        .statusCode(422)
        .body("errors[0].field", equalTo("startDate"));
    teacher
        .post(api, Map.of("slug", next, "shiftDays", 4000))
        .statusCode(422)
        .body("errors[0].field", equalTo("shiftDays"));
    teacher
        .post(api, Map.of("slug", next, "shiftDays", 7, "teachers", List.of("nobody")))
        .statusCode(422)
        .body("errors[0].field", equalTo("teachers"));
    var wanted =
        Map.of(
            "slug", next, "term", "Spring 2027", "startDate", "2027-04-12", "versions", "pinned");
    teacher
        .post(api, wanted)
        .statusCode(201)
        .header("Location", containsString("/api/v1/courses/" + next))
        .body("term", equalTo("Spring 2027"))
        .body("startDate", equalTo("2027-04-12"));
    teacher.post(api, wanted).statusCode(422).body("errors[0].field", equalTo("slug"));
    teacher.get(api).body("slug", contains(next, slug));
    teacher.get("/api/v1/courses/" + next + "/versions").body("pinned", contains(true));
    teacher.get("/api/v1/courses/" + next).body("term", equalTo("Spring 2027"));

    teacher.get("/api/v1" + base).body("$", not(hasItem("archivedAt")));
    archive.end(course, actor.id());
    teacher.get("/api/v1" + base).body("archivedAt", containsString("T"));
    teacher
        .get("/api/v1/courses")
        .body("findAll { it.archivedAt != null }.slug", hasItem(slug))
        .body("findAll { it.archivedAt != null && it.slug == '%s' }".formatted(next), empty());
    ApiClient.of("learner").get(api).statusCode(403);
  }
}
