package dev.gradus.web.settings;

import static dev.gradus.web.settings.Setting.Standard.value;
import static dev.gradus.web.settings.Setting.Standard.words;
import static dev.gradus.web.settings.Setting.open;
import static dev.gradus.web.settings.Setting.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All settings of ours, in groups. */
@ApplicationScoped
class Settings {

  private final SettingMessages say;

  Settings(SettingMessages say) {
    this.say = say;
  }

  List<SettingGroup> groups() {
    return List.of(node(), database(), signIn(), sandbox(), exercises(), backups(), mail());
  }

  private SettingGroup node() {
    return new SettingGroup(
        "node",
        say.node(),
        List.of(
            open("gradus.home", words(say.homeStandard()), say.home()),
            open("gradus.role", value("all"), say.role()),
            open("gradus.exercises", value("exercises"), say.exerciseFolder()),
            open("quarkus.http.host", value("127.0.0.1"), say.host()),
            open("quarkus.http.port", words(say.portStandard()), say.port()),
            open("quarkus.http.proxy.proxy-address-forwarding", value("false"), say.forwarded())));
  }

  private SettingGroup database() {
    return new SettingGroup(
        "database",
        say.database(),
        List.of(
            open("DATABASE_URL", words(say.databaseUrlStandard()), say.databaseUrl()),
            open("DATABASE_USER", words(say.none()), say.databaseUser()),
            secret("DATABASE_PASSWORD", words(say.none()), say.databasePassword())));
  }

  private SettingGroup signIn() {
    return new SettingGroup(
        "sign-in",
        say.signIn(),
        List.of(
            secret("gradus.session-key", words(say.sessionKeyStandard()), say.sessionKey()),
            open("gradus.session.idle", value("12h"), say.sessionIdle()),
            open("gradus.session.longest", value("7d"), say.sessionLongest()),
            open("gradus.password.cost", value("12"), say.passwordCost())));
  }

  private SettingGroup sandbox() {
    return new SettingGroup(
        "sandbox",
        say.sandbox(),
        List.of(
            open("gradus.sandbox.minimum-tier", value("seccomp"), say.minimumTier()),
            open("gradus.sandbox.home", words(say.sandboxHomeStandard()), say.sandboxHome()),
            open(
                "gradus.sandbox.memory", words(say.sandboxMemoryStandard()), say.sandboxMemory())));
  }

  private SettingGroup exercises() {
    return new SettingGroup(
        "exercises",
        say.exercises(),
        List.of(
            open("gradus.limits.time", value("60s"), say.limitTime()),
            open("gradus.limits.memory", value("512M"), say.limitMemory()),
            open("gradus.limits.output", value("1M"), say.limitOutput()),
            open("gradus.mutants.per-reference", value("120"), say.mutants()),
            open("gradus.mutants.time", value("60s"), say.mutantsTime())));
  }

  private SettingGroup backups() {
    return new SettingGroup(
        "backups",
        say.backups(),
        List.of(
            open("gradus.backup.every", value("PT24H"), say.backupEvery()),
            open("gradus.backup.keep", value("14"), say.backupKeep()),
            open("gradus.backup.folder", words(say.backupFolderStandard()), say.backupFolder())));
  }

  private SettingGroup mail() {
    return new SettingGroup(
        "mail",
        say.mail(),
        List.of(
            open("gradus.mail.host", words(say.mailHostStandard()), say.mailHost()),
            open("gradus.mail.port", value("587"), say.mailPort()),
            open("gradus.mail.tls", value("starttls"), say.mailTls()),
            open("gradus.mail.user", words(say.none()), say.mailUser()),
            secret("gradus.mail.password", words(say.none()), say.mailPassword()),
            open("gradus.mail.from", words(say.none()), say.mailFrom()),
            open("gradus.mail.links", words(say.none()), say.mailLinks())));
  }
}
