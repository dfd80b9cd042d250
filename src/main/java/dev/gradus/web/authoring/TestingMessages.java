package dev.gradus.web.authoring;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the form in which an author writes tests, or the options of a question. */
@MessageBundle("testing")
interface TestingMessages {
  @Message("Tests")
  String title();

  @Message(
      "{#if tests == 1}1 test{#else}{tests} tests{/if}, {#if points == 1}1 point{#else}{points} points{/if} in all. What you do here is written into the text of exercise.yaml above, and everything else in it stays as it is.")
  String lead(int tests, int points);

  @Message(
      "There is no test yet. Add one whose inputs you write down, and one that is drawn at random.")
  String none();

  @Message(
      "The tests can’t be listed while line {line} of exercise.yaml can’t be read: {why}. Mend it in the text; the list comes back by itself.")
  String unreadableLine(int line, String why);

  @Message(
      "The tests can’t be listed while exercise.yaml can’t be read: {why}. Mend it in the text; the list comes back by itself.")
  String unreadable(String why);

  @Message("sample")
  String sample();

  @Message("secret")
  String secret();

  @Message("{#if points == '1'}1 point{#else}{points} points{/if}")
  String points(String points);

  @Message("{#if count == '1'}1 random input{#else}{count} random inputs{/if}")
  String randomInputs(String count);

  @Message("Data to learn from")
  String training();

  @Message("{points} points of {data}")
  String trainingOn(String points, String data);

  @Message("{points} points of {data}, noise {noise}")
  String trainingOnNoisy(String points, String data, String noise);

  @Message("unseen")
  String trainingUnseen();

  @Message("{points} points, of which a share of {accuracy} must be told right")
  String trainingAsked(String points, String accuracy);

  @Message("expected")
  String expected();

  @Message("The reference computes it at the next check.")
  String expectedLater();

  @Message("Edit")
  String edit();

  @Message("Duplicate")
  String copy();

  @Message("Delete")
  String delete();

  @Message("Up")
  String up();

  @Message("Down")
  String down();

  @Message("{what}: {#if question}option{#else}test{/if} {name}")
  String one(boolean question, String what, String name);

  @Message("The test")
  String aTest();

  @Message("The option")
  String anOption();

  @Message("Add a test")
  String add();

  @Message("Write inputs down")
  String addWritten();

  @Message("Draw inputs at random")
  String addDrawn();

  @Message("Give data to learn from")
  String addTrained();

  @Message("A new test, with data to learn from")
  String newTrained();

  @Message("Data")
  String data();

  @Message("two clouds (blobs)")
  String dataBlobs();

  @Message("a ring within a ring (circles)")
  String dataCircles();

  @Message("two half-moons (moons)")
  String dataMoons();

  @Message("opposite quarters (xor)")
  String dataXor();

  @Message("Points to learn from")
  String seen();

  @Message("Unseen points")
  String unseen();

  @Message("From 4 to 2000, drawn anew for each learner")
  String pointsOfDataHelp();

  @Message("Noise (optional)")
  String noise();

  @Message("From 0 to 1; left empty, 0.05")
  String noiseHelp();

  @Message("Accuracy asked for")
  String accuracy();

  @Message("The share of unseen points that must be told right, such as 0.95")
  String accuracyHelp();

  @Message("Enter a whole number from 4 to 2000.")
  String pointsOfDataWrong();

  @Message("Enter a number from 0 to 1, such as 0.95.")
  String shareWrong();

  @Message("A new test, written down")
  String newWritten();

  @Message("A new test, drawn at random")
  String newDrawn();

  @Message("The test {name}")
  String theTest(String name);

  @Message("Name")
  String name();

  @Message("Learners see")
  String show();

  @Message("everything: a sample")
  String showSample();

  @Message("the verdict only: secret")
  String showSecret();

  @Message("Points")
  String pointsField();

  @Message("About (optional)")
  String about();

  @Message("What learners read who fail it, such as: a matrix with one row")
  String aboutHelp();

  @Message("Inputs")
  String inputs();

  @Message(
      "Brackets and commas, such as [2., -4.] or [[1., 2.], [3., 4.]]; a bare number has rank 0.")
  String inputsHelp();

  @Message("dtype of {name}")
  String dtypeOf(String name);

  @Message("{dtype}, as declared")
  String dtypeDeclared(String dtype);

  @Message("Expected {type} (optional)")
  String expectedField(String type);

  @Message("Expected output (optional)")
  String expectedOutput();

  @Message("Left empty, it is what the reference gives.")
  String expectedHelp();

  @Message("One tensor on each line. Left empty, they are what the reference gives.")
  String expectedLines();

  @Message("dtype of what is expected")
  String dtypeOfExpected();

  @Message("How many inputs")
  String count();

  @Message("From 1 to 200. Each learner gets others, the smallest first.")
  String countHelp();

  @Message("Shape")
  String how();

  @Message("any, within ranges")
  String howAny();

  @Message("this one")
  String howShape();

  @Message("that of another input")
  String howLike();

  @Message("Rank")
  String rank();

  @Message("Each size")
  String dim();

  @Message("A number or a range, such as 0..3")
  String rangeHelp();

  @Message("Sizes, such as n, 3")
  String shape();

  @Message("A letter is drawn anew for each input, and is the same wherever it stands.")
  String shapeHelp();

  @Message("Which input")
  String like();

  @Message("dtype")
  String dtype();

  @Message("Drawn from")
  String from();

  @Message("real numbers")
  String fromUniform();

  @Message("normal (mean, deviation)")
  String fromNormal();

  @Message("whole numbers")
  String fromIntegers();

  @Message("one of a few (inf, nan too)")
  String fromOneOf();

  @Message("coin: 0 or 1")
  String fromCoin();

  @Message("a dim of")
  String fromDimOf();

  @Message("Numbers")
  String numbers();

  @Message("From, to: such as -5, 5")
  String numbersHelp();

  @Message("What the letters in shapes may be")
  String sizes();

  @Message("Such as n = 1..6, m = 1..4")
  String sizesHelp();

  @Message("Tolerance of its own")
  String tolerance();

  @Message("relative (rtol)")
  String rtol();

  @Message("absolute (atol)")
  String atol();

  @Message("Add the test")
  String putNew();

  @Message("Keep the changes")
  String putChanged();

  @Message("Cancel")
  String close();

  @Message("Undo")
  String undo();

  @Message("{what} is added.")
  String added(String what);

  @Message("{what} is changed.")
  String changed(String what);

  @Message("{what} is there twice. Change the copy.")
  String copied(String what);

  @Message("{what} is deleted.")
  String deleted(String what);

  @Message("{what} is moved.")
  String moved(String what);

  @Message("{what} is back.")
  String restored(String what);

  @Message("Nothing was changed: it is not in the text any more.")
  String gone();

  @Message(
      "Meanwhile it has gone from the text. Nothing you typed is lost: press the button once more to add it as a new one.")
  String goneWhileOpen();

  @Message(
      "Nothing was changed, because exercise.yaml can’t be read as it is. Mend it in the text, then press the button once more.")
  String notNow();

  @Message("The server was not reached. What you typed still stands here; try again.")
  String unreached();

  @Message("a form is open")
  String leftForm();

  @Message("The form is open again as you left it.")
  String keptForm();

  @Message("Give the test a name. Learners see it in their results.")
  String nameMissing();

  @Message("Another test has the name {name}. Choose one of its own.")
  String nameTaken(String name);

  @Message("Enter a whole number from 0 to 1000.")
  String pointsWrong();

  @Message("Enter how many inputs are to be drawn: a whole number from 1 to 200.")
  String countWrong();

  @Message("A tolerance needs both numbers, or none.")
  String toleranceHalf();

  @Message("Write a tensor, such as [[1., 2.], [3., 4.]].")
  String tensorMissing();

  @Message("Enter a value of the type {type}.")
  String valueMissing(String type);

  @Message(
      "{#if count == 1}One of its fields needs{#else}{count} of its fields need{/if} another look.")
  String faults(int count);
}
