package dev.gradus.web.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of this room, each with what it shows. */
final class Templates {

  private static final String ROOM = "imports";
  private static final String NAME = CheckedTemplate.HYPHENATED_ELEMENT_NAME;

  private Templates() {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record List(ListView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Import(ImportView page) implements TemplateInstance {}
}
