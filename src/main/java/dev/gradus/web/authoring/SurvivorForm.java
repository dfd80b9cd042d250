package dev.gradus.web.authoring;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;

/** Which survivor is answered, and what the form around the open file sends with that. */
final class SurvivorForm {

  @PathParam("course")
  String course = "";

  @PathParam("slug")
  String slug = "";

  @PathParam("check")
  String check = "";

  @PathParam("survivor")
  String survivor = "";

  @BeanParam EditForm edit = new EditForm();
}
