package dev.gradus.web.authoring;

import dev.gradus.account.Account;
import dev.gradus.authoring.Draft;
import dev.gradus.authoring.Drafts;
import dev.gradus.course.Course;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import dev.gradus.web.api.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the instructors of a course at its drafts; to everyone else there is nothing here. */
@ApplicationScoped
class Workshop {

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Drafts drafts;

  Workshop(Instructors instructors, Catalogue catalogue, Drafts drafts) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.drafts = drafts;
  }

  /** An author at a draft. */
  record Bench(Account by, Course course, Draft draft) {

    String address() {
      return Workshop.address(course.slug(), draft.slug());
    }

    String fileAddress(String path) {
      return address() + "?file=" + Addresses.query(path);
    }
  }

  /** An author in a course. */
  record Room(Account by, Course course) {}

  /** The author and the course, or 404. */
  Room require(String course) {
    var by = instructors.require(course);
    return new Room(by, catalogue.course(course));
  }

  /** The author and the draft, or 404. */
  Bench require(String course, String slug) {
    var room = require(course);
    var draft =
        drafts
            .find(room.course().id(), slug)
            .orElseThrow(() -> ProblemException.notFound("There is no draft " + slug + "."));
    return new Bench(room.by(), room.course(), draft);
  }

  static String address(String course, String slug) {
    return "/courses/" + course + "/authoring/exercises/" + slug;
  }
}
