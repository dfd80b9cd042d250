package dev.gradus.web.authoring;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

/** The pages of this room, each with what it shows. */
final class Templates {

  private static final String ROOM = "authoring";
  private static final String NAME = CheckedTemplate.HYPHENATED_ELEMENT_NAME;

  private Templates() {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record List(ListView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record New(NewView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Edit(EditView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Conflict(ConflictView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Check(CheckView check) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Tests(TestsView tests) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Preview(RawString html) implements TemplateInstance {}
}
