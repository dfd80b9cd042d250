package dev.gradus.command;

import dev.gradus.command.demo.DemoClass;
import dev.gradus.command.demo.DemoOptions;
import dev.gradus.database.EmbeddedPostgresDriver;
import dev.gradus.database.GradusHome;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Fills a course with made-up learners in the database that the server uses. */
final class DemoCommand {

  private final PrintStream out;

  DemoCommand(PrintStream out) {
    this.out = out;
  }

  int run(List<String> arguments) {
    boolean removes = arguments.equals(List.of("--remove"));
    var options = removes ? DemoOptions.DEFAULT : parse(arguments);
    try (var database = new EmbeddedPostgresDriver().connect(address(), signIn())) {
      var demo = new DemoClass(database);
      if (removes && demo.isHeldAgain()) {
        out.println(
            "Another term was made from the course "
                + DemoClass.COURSE
                + ", which needs its exercises: nothing was taken away.");
        return Commands.FAILED;
      }
      if (removes) {
        demo.remove();
        out.println("The course " + DemoClass.COURSE + " and its learners are gone.");
        return Commands.OK;
      }
      if (demo.exists()) {
        out.println(
            "The course "
                + DemoClass.COURSE
                + " is there already; nothing was changed. Take it away with demo --remove.");
        return Commands.FAILED;
      }
      if (!demo.canBeFilled()) {
        out.println("No exercise is published yet. Start the server, and wait until it has some.");
        return Commands.FAILED;
      }
      long submissions = demo.fill(options);
      out.printf(
          "%d learners, %d exercises, %d submissions: /courses/%s/gradebook%n",
          options.learners(), options.exercises(), submissions, DemoClass.COURSE);
      return Commands.OK;
    } catch (SQLException e) {
      out.println("The class was not made: " + e.getMessage());
      return Commands.FAILED;
    }
  }

  static DemoOptions parse(List<String> arguments) {
    int learners = DemoOptions.DEFAULT.learners();
    int exercises = DemoOptions.DEFAULT.exercises();
    long seed = DemoOptions.DEFAULT.seed();
    for (var rest = arguments.iterator(); rest.hasNext(); ) {
      var option = rest.next();
      switch (option) {
        case "--learners" -> learners = (int) number(option, rest);
        case "--exercises" -> exercises = (int) number(option, rest);
        case "--seed" -> seed = number(option, rest);
        default ->
            throw new MisuseException(
                "There is no option "
                    + option
                    + "; there are --learners, --exercises, --seed, and --remove.");
      }
    }
    try {
      return new DemoOptions(learners, exercises, seed);
    } catch (IllegalArgumentException e) {
      throw new MisuseException(String.valueOf(e.getMessage()));
    }
  }

  private static long number(String option, Iterator<String> rest) {
    try {
      return Integer.parseInt(rest.hasNext() ? rest.next() : "");
    } catch (NumberFormatException e) {
      throw new MisuseException(option + " needs a whole number.");
    }
  }

  /** As the server's own settings say. */
  private static String address() {
    return Optional.ofNullable(System.getenv("DATABASE_URL"))
        .orElseGet(() -> "jdbc:embedded-postgresql:" + home() + "/database");
  }

  private static String home() {
    return Optional.ofNullable(System.getenv("GRADUS_HOME"))
        .or(() -> Optional.ofNullable(new GradusHome().getValue("gradus.home")))
        .orElseThrow();
  }

  private static Properties signIn() {
    var properties = new Properties();
    Optional.ofNullable(System.getenv("DATABASE_USER"))
        .ifPresent(user -> properties.setProperty("user", user));
    Optional.ofNullable(System.getenv("DATABASE_PASSWORD"))
        .ifPresent(password -> properties.setProperty("password", password));
    return properties;
  }
}
