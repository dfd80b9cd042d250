package dev.gradus.web.session;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages before the door: signing in, and the ways to be able to. */
@MessageBundle("entrance")
interface EntranceMessages {

  @Message("Sign in")
  String signIn();

  @Message("Username")
  String username();

  @Message("Password")
  String password();

  @Message("Forgot your password?")
  String forgot();

  @Message("Your password was changed. Sign in with it.")
  String passwordChanged();

  @Message("Try it")
  String tryIt();

  @Message("On this computer only, these accounts work with the password")
  String demoAccounts();

  @Message("First administrator")
  String firstAdministrator();

  @Message("Nobody can sign in here yet. This account can create all others.")
  String nobodyYet();

  @Message("Name")
  String name();

  @Message("Password, 10 characters or more")
  String newPassword();

  @Message("Password again")
  String repeat();

  @Message("Create account")
  String create();

  @Message("Forgotten password")
  String forgotten();

  @Message(
      "Write your username or the e-mail address of your account. A link to choose another password is sent to that address.")
  String forgottenLead();

  @Message("Username or e-mail address")
  String account();

  @Message("Send the link")
  String sendLink();

  @Message("Write your username or your e-mail address.")
  String forgottenEmpty();

  @Message("Look into your mailbox")
  String sentTitle();

  @Message(
      "If there is an account “{typed}” with a confirmed e-mail address, a link is on its way there. It works once, within an hour.")
  String sent(String typed);

  @Message(
      "Nothing came after some minutes? Look into the folder for unwanted mail, or ask an administrator: they can give you another password, too.")
  String nothingCame();

  @Message("Back to sign in")
  String back();

  @Message("Choose a password")
  String choose();

  @Message("For the account {username}. You are signed out everywhere else.")
  String chooseFor(String username);

  @Message("Set password")
  String setPassword();

  @Message("This link was used, replaced, or is older than an hour. Ask for another one.")
  String resetExpired();

  @Message("Confirm an e-mail address")
  String check();

  @Message("Is {address} the address of the account {username}?")
  String checkLead(String address, String username);

  @Message("Yes, confirm it")
  String confirm();

  @Message("If that is not your account, close this page: nothing happens then.")
  String checkHelp();

  @Message("Confirmed: {address} is the address of the account {username}.")
  String confirmed(String address, String username);

  @Message("To the account")
  String toAccount();

  @Message(
      "This link was used, replaced by a newer one, or is older than a day. On the account page another one can be sent.")
  String checkExpired();
}
