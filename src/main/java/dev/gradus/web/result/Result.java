package dev.gradus.web.result;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The result alone, as it is pushed to a page that shows it already. */
@CheckedTemplate(basePath = "result", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record Result(ResultView result) implements TemplateInstance {}
