package dev.gradus.web.session;

import dev.gradus.account.Account;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** One's own account and tokens; {@code secret} is a new token, shown this once. */
@CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountPage(
    Account account, List<TokenView> tokens, String done, Refusal refusal, String secret)
    implements TemplateInstance {}
