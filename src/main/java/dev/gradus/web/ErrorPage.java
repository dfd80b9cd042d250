package dev.gradus.web;

import dev.gradus.web.api.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The page for what went wrong. It asks neither the database nor who is signed in, since just that
 * may have failed.
 */
@CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ErrorPage(Problem problem, String theme) implements TemplateInstance {}
