package dev.gradus.web.instructor;

import dev.gradus.account.Account;
import dev.gradus.account.Role;
import dev.gradus.account.Throttle;
import dev.gradus.course.Course;
import dev.gradus.course.Invitation;
import dev.gradus.course.Invitations;
import dev.gradus.mail.EmailAddress;
import dev.gradus.mail.MailServer;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import dev.gradus.web.api.ProblemException;
import dev.gradus.web.api.RetryAfter;
import dev.gradus.web.mail.AddressList;
import dev.gradus.web.mail.InvitationLetters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Sends an invitation to a list of addresses, where there is a mail server. */
@Path("/courses/{course}/people/letters")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class InvitationLetterPages {

  private static final int INVALID = 422;
  private static final int MOST = 300;

  /** So many lists at once, then one more an hour: for classes, not for advertising. */
  private static final int LISTS = 10;

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Invitations invitations;
  private final InvitationLetters letters;
  private final MailServer mail;
  private final PeopleViews views;
  private final PeopleMessages words;
  private final Throttle lists;

  InvitationLetterPages(
      Instructors instructors,
      Catalogue catalogue,
      Invitations invitations,
      InvitationLetters letters,
      MailServer mail,
      PeopleViews views,
      PeopleMessages words,
      Clock clock) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.invitations = invitations;
    this.letters = letters;
    this.mail = mail;
    this.views = views;
    this.words = words;
    this.lists = new Throttle(LISTS, Duration.ofHours(1), clock);
  }

  @POST
  public Response send(
      @PathParam("course") String slug,
      @FormParam("invitation") @DefaultValue("") String id,
      @FormParam("addresses") @DefaultValue("") String typed,
      @Context UriInfo here) {
    var actor = instructors.require(slug);
    var course = catalogue.course(slug);
    if (!mail.configured()) {
      throw ProblemException.notFound("No e-mail is sent here.");
    }
    try {
      var invitation = invitation(course, id);
      var addresses = addresses(typed);
      lists
          .take(actor.username())
          .ifPresent(
              wait -> {
                throw ProblemException.tooMany(RetryAfter.sentence(wait), wait);
              });
      letters.send(course, invitation, addresses, actor.id());
      var done = PeopleView.Telling.done(words.lettersUnderWay(addresses.size()));
      return page(200, actor, course, done, here);
    } catch (FormException e) {
      var refused = PeopleView.Refused.addresses(e.sentence(), typed);
      return page(INVALID, actor, course, PeopleView.Telling.of(refused), here);
    }
  }

  private Invitation invitation(Course course, String id) {
    return invitations.of(course.id()).stream()
        .filter(one -> Long.toString(one.id()).equals(id))
        .filter(one -> invitations.leadsTo(one.code()).isPresent())
        .findFirst()
        .orElseThrow(() -> new FormException("addresses", words.codeLeadsNowhere()));
  }

  private List<EmailAddress> addresses(String typed) {
    var list = AddressList.parse(typed);
    if (!list.wrong().isEmpty()) {
      throw new FormException("addresses", words.noAddress(list.wrong().getFirst()));
    }
    if (list.addresses().isEmpty() || list.addresses().size() > MOST) {
      throw new FormException("addresses", words.howManyAddresses(MOST));
    }
    return list.addresses();
  }

  private Response page(
      int status, Account actor, Course course, PeopleView.Telling telling, UriInfo here) {
    var view = views.of(new PeopleViews.Look(actor, course), telling, here);
    return Response.status(status).entity(new Templates.People(view)).build();
  }
}
