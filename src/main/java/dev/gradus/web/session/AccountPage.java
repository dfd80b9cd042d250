package dev.gradus.web.session;

import dev.gradus.account.Account;
import dev.gradus.web.result.Moment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * One's own account and tokens; {@code secret} is a new token, shown this once. {@code erasure}:
 * since when they ask to be erased; {@code email} where letters can be sent.
 */
@CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountPage(
    Account account,
    List<TokenView> tokens,
    Optional<EmailView> email,
    Optional<Moment> erasure,
    String done,
    Refusal refusal,
    String secret)
    implements TemplateInstance {}
