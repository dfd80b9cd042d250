package dev.gradus.web.session;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about accounts: one's own, and all for administrators. */
@MessageBundle("accounts")
interface AccountMessages {

  @Message("Accounts")
  String accounts();

  @Message("{count} accounts. Whoever is to sign in needs one.")
  String lead(int count);

  @Message("All accounts")
  String all();

  @Message("Find a name")
  String find();

  @Message("Find")
  String findButton();

  @Message("No account is called like “{find}”.")
  String nobody(String find);

  @Message("Previous")
  String previous();

  @Message("Next")
  String next();

  @Message("Page {page} of {pages}")
  String page(int page, int pages);

  @Message(
      "Tell {username} this password; it is shown this once and can be changed after signing in.")
  String tell(String username);

  @Message("Username")
  String username();

  @Message("Name")
  String name();

  @Message("Role")
  String role();

  @Message("Role of {username}")
  String roleOf(String username);

  @Message("State")
  String state();

  @Message("Actions")
  String actions();

  @Message("Active")
  String active();

  @Message("Disabled")
  String disabled();

  @Message("Demo")
  String demo();

  @Message("Erased")
  String erased();

  @Message("asks to be erased")
  String asks();

  @Message("Enable")
  String enable();

  @Message("Disable")
  String disable();

  @Message("Enable {username}")
  String enableOne(String username);

  @Message("Disable {username}")
  String disableOne(String username);

  @Message("Reset password")
  String reset();

  @Message("Reset the password of {username}")
  String resetOne(String username);

  @Message("Set")
  String set();

  @Message("Set the role of {username}")
  String setOne(String username);

  @Message("Erase…")
  String erase();

  @Message("Erase {username}…")
  String eraseOne(String username);

  @Message("New account")
  String create();

  @Message("A password is drawn and shown to you once.")
  String drawn();

  @Message("Create account")
  String createButton();

  @Message("The person was erased. Their scores are kept under {username}.")
  String wasErased(String username);

  @Message("Erase {name}")
  String eraseTitle(String name);

  @Message("This can’t be undone.")
  String noUndo();

  @Message("What goes")
  String goesHead();

  @Message(
      "Name, username and password; sessions and tokens; every source, draft and comment on them; what their programs printed; why grades were set or time was given; their place in courses.")
  String goes();

  @Message("What stays")
  String staysHead();

  @Message(
      "Scores, verdicts and times of submissions, for statistics, under a number that names nobody; and one entry in the audit trail that says an erasure took place.")
  String stays();

  @Message(
      "Backups made before still hold all of it, until they are replaced by newer ones or deleted.")
  String backups();

  @Message("Let them take their data away first: it is on their own account page.")
  String takeAway();

  @Message("Type {username} to confirm")
  String typeUsername(String username);

  @Message("Type {username}, exactly.")
  String notThis(String username);

  @Message("Erase for ever")
  String eraseButton();

  @Message("Back to the accounts")
  String back();

  @Message("Administration")
  String administration();

  @Message("Ask to be erased")
  String ask();

  @Message(
      "If you ask to be erased, an administrator replaces your name by a number and takes away all that you wrote. Your scores stay, without your name. It can’t be undone; until it is done you can withdraw.")
  String askHelp();

  @Message("You asked to be erased on")
  String asked();

  @Message("Withdraw")
  String withdraw();

  @Message("Account and tokens")
  String own();

  @Message("{name}, signed in as {username}")
  String signedIn(String name, String username);

  @Message("Your new token. Copy it now: it is shown this once.")
  String newToken();

  @Message("Personal access tokens")
  String tokens();

  @Message("A token lets a script use the REST interface in your name.")
  String tokensLead();

  @Message("Begins with")
  String begins();

  @Message("Expires")
  String expires();

  @Message("Last used")
  String lastUsed();

  @Message("never")
  String never();

  @Message("Action")
  String action();

  @Message("Revoke")
  String revoke();

  @Message("Revoke {name}")
  String revokeOne(String name);

  @Message("Name of a new token")
  String tokenName();

  @Message("Days until it expires")
  String days();

  @Message("Create token")
  String createToken();

  @Message("Password")
  String password();

  @Message("The password of a demo account stays as it is.")
  String demoPassword();

  @Message("Current password")
  String current();

  @Message("New password, 10 characters or more")
  String newPassword();

  @Message("New password again")
  String repeat();

  @Message("Change password")
  String change();

  @Message("Changing it signs you out everywhere else.")
  String changeHelp();

  @Message("Password changed.")
  String changed();

  @Message("The e-mail address, and letters that wait to be sent there, go too.")
  String goesToo();

  @Message("E-mail")
  String email();

  @Message("A demo account has no e-mail address.")
  String demoEmail();

  @Message(
      "With an e-mail address you can choose another password when you have forgotten yours. Nobody else on this site sees it.")
  String emailLead();

  @Message("Confirmed address")
  String emailConfirmed();

  @Message("Waits to be confirmed")
  String emailProposed();

  @Message("Open the link in the letter that was sent there.")
  String emailOpen();

  @Message("E-mail address")
  String emailAddress();

  @Message("Another e-mail address")
  String emailOther();

  @Message("Send a link to confirm it")
  String emailSend();

  @Message("Remove the address")
  String emailRemove();

  @Message("Tell me by e-mail when a grade of mine is changed by hand or my work is commented")
  String emailGrades();

  @Message("Save")
  String emailSave();
}
