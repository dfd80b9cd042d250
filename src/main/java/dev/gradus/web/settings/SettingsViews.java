package dev.gradus.web.settings;

import dev.gradus.mail.LetterKind;
import dev.gradus.mail.MailServer;
import dev.gradus.mail.Outbox;
import dev.gradus.web.result.Moment;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads what is in force. */
@ApplicationScoped
class SettingsViews {

  /** What stands in application.properties or in the code is below or at this. */
  private static final int OURS = 250;

  private final Settings settings;
  private final MailServer mail;
  private final Outbox outbox;
  private final SettingsMessages words;

  SettingsViews(Settings settings, MailServer mail, Outbox outbox, SettingsMessages words) {
    this.settings = settings;
    this.mail = mail;
    this.outbox = outbox;
    this.words = words;
  }

  SettingsView view(SettingsView.Test test) {
    var config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
    var groups =
        settings.groups().stream()
            .map(
                group ->
                    new SettingsView.Group(
                        group.id(),
                        group.title(),
                        group.settings().stream()
                            .map(one -> row(one, config.getConfigValue(one.property())))
                            .toList()))
            .toList();
    return new SettingsView(
        groups, mail.configured() ? Optional.of(letters()) : Optional.empty(), test);
  }

  private SettingsView.Row row(Setting setting, ConfigValue found) {
    var value = Optional.ofNullable(found.getValue()).filter(text -> !text.isBlank());
    boolean set = value.isPresent() && found.getConfigSourceOrdinal() > OURS;
    if (setting.secret()) {
      return new SettingsView.Row(
          setting, set ? words.set() : setting.standard().text(), false, set);
    }
    return value
        .map(text -> new SettingsView.Row(setting, shown(text), true, set))
        .orElseGet(
            () ->
                new SettingsView.Row(
                    setting, setting.standard().text(), setting.standard().literal(), false));
  }

  /** The address of a database may hold a password, before its host or behind its name. */
  static String shown(String value) {
    return value
        .replaceFirst("//[^/@]*@", "//…@")
        .replaceAll("(?i)([?&][^=&]*(?:password|secret)[^=&]*=)[^&]*", "$1…");
  }

  private SettingsView.Letters letters() {
    var state = outbox.state();
    return new SettingsView.Letters(
        state.waiting(),
        state.oldest().map(Moment::of),
        state.troubled().stream()
            .map(
                one ->
                    new SettingsView.LetterRow(
                        kind(one.kind()),
                        Moment.of(one.addedAt()),
                        one.attempts(),
                        Moment.of(one.dueAt()),
                        one.givenUp(),
                        one.answer()))
            .toList());
  }

  private String kind(LetterKind kind) {
    return switch (kind) {
      case PASSWORD_RESET -> words.passwordReset();
      case ADDRESS_CHECK -> words.addressCheck();
      case INVITATION -> words.invitation();
      case GRADE -> words.grade();
      case COMMENT -> words.comment();
    };
  }
}
