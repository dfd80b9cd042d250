package dev.gradus.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plain sentence for the compiler errors that beginners make most. */
final class Advice {
  private static final Pattern LOSSY =
      Pattern.compile("possible lossy conversion from (\\w+) to (\\w+)");
  private static final Pattern WRONG_TYPE =
      Pattern.compile("incompatible types: (\\S+) cannot be converted to (\\S+)");
  private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+) (.+)");

  /** The type's own name, without its package and what stands in its angle brackets. */
  private static final Pattern OWNER =
      Pattern.compile("location:\\s+variable \\w+ of type (?:[a-z]\\w*\\.)*([\\w.]+)");

  private static final Pattern TOKEN = Pattern.compile("^'(.)' (or .*)?expected");

  /** By javac's name for the error, without its {@code compiler.err.}. */
  private static final Map<String, String> BY_CODE =
      Map.ofEntries(
          Map.entry(
              "missing.ret.stmt",
              "Not every way through the method ends with a return; add one before the last }."),
          Map.entry(
              "premature.eof", "A closing } is missing: each { needs one, also that of the class."),
          Map.entry(
              "class.public.should.be.in.file",
              "The class must have the name that the starter gave it."),
          Map.entry("not.stmt", "This does nothing by itself; is an assignment or a call meant?"),
          Map.entry(
              "illegal.start.of.expr",
              "Something is missing or too much just before this; look for braces and operators."),
          Map.entry(
              "var.might.not.have.been.initialized",
              "Give the variable a value on every way that leads here."),
          Map.entry(
              "unreported.exception.need.to.catch.or.throw",
              "Add throws Exception to the method, or catch the exception."),
          Map.entry("already.defined", "There is one of this name already; choose another name."),
          Map.entry("non-static.cant.be.ref", "Make the method or field static, as the entry is."),
          Map.entry("cant.apply.symbol", "The arguments don't fit: compare number and types."),
          Map.entry("cant.apply.symbols", "No version of the method takes these arguments."),
          Map.entry("unclosed.str.lit", "A closing \" is missing on this line."),
          Map.entry("unclosed.char.lit", "A character stands between ' and '; text between \"."),
          Map.entry(
              "operator.cant.be.applied.1",
              "The operator doesn't work on these types; for tensors call methods such as add."),
          Map.entry("doesnt.exist", "Check the import: there is no such package here."),
          Map.entry("cant.deref", "A plain number has no methods or fields."),
          Map.entry("array.req.but.found", "Only arrays take [ ]; for a tensor call get."),
          Map.entry("unreachable.stmt", "This is never reached: the line before it always leaves."),
          Map.entry("int.number.too.large", "The number is too large for an int; end it with L."),
          Map.entry("else.without.if", "This else has no if; look for a ; or } before it."),
          Map.entry("illegal.char", "This character isn't part of Java; was it copied from text?"),
          Map.entry(
              "invalid.meth.decl.ret.type.req",
              "The method's result type is missing; write void if it returns nothing."),
          Map.entry(
              "cant.ref.non.effectively.final.var",
              "A lambda may only use variables that never change; copy it to a new variable."));

  private static final Optional<String> TOO_MANY_BRACES =
      Optional.of("This stands outside the class; there is probably one } too many.");

  private Advice() {}

  static Optional<String> on(String code, String message) {
    return switch (code.replace("compiler.err.", "")) {
      case "class.method.or.field.expected" -> TOO_MANY_BRACES;
      case String expected when expected.startsWith("expected") -> missingToken(message);
      case "cant.resolve", "cant.resolve.location", "cant.resolve.location.args" ->
          unknown(message);
      case "prob.found.req" -> wrongType(message);
      case String other -> Optional.ofNullable(BY_CODE.get(other));
    };
  }

  private static Optional<String> missingToken(String message) {
    if (message.startsWith("class, interface")) {
      return TOO_MANY_BRACES;
    }
    Matcher token = TOKEN.matcher(message);
    if (!token.find()) {
      return Optional.of("Something is missing here, or one word too much stands here.");
    }
    return Optional.of(
        switch (token.group(1)) {
          case ";" -> "A statement ends with a semicolon; it is missing here.";
          case ")" -> "A closing ) is missing: each ( needs one.";
          case "]" -> "A closing ] is missing.";
          case "(" -> "An opening ( is missing here.";
          default -> "A " + token.group(1) + " is missing here.";
        });
  }

  private static Optional<String> unknown(String message) {
    Matcher symbol = SYMBOL.matcher(message);
    if (!symbol.find()) {
      return Optional.empty();
    }
    String name = symbol.group(2).strip();
    Matcher owner = OWNER.matcher(message);
    if (symbol.group(1).equals("variable") && owner.find()) {
      return Optional.of(
          "There is no field %1$s in %2$s. If a method is meant, write %1$s()."
              .formatted(name, owner.group(1)));
    }
    return Optional.of(
        switch (symbol.group(1)) {
          case "class" -> "There is no class %s here; is its import missing?".formatted(name);
          case "method" -> "There is no method %s; check its name and arguments.".formatted(name);
          default -> "%s is not declared; check the spelling and the braces.".formatted(name);
        });
  }

  private static Optional<String> wrongType(String message) {
    Matcher lossy = LOSSY.matcher(message);
    if (lossy.find()) {
      String from = lossy.group(1);
      String to = lossy.group(2);
      return Optional.of(
          to.equals("float")
              ? "A number such as 0.5 is a double; write 0.5f, or (float) before the expression."
              : "A %s may not fit into %s; write (%s) if that is meant.".formatted(from, to, to));
    }
    Matcher wrong = WRONG_TYPE.matcher(message);
    return wrong.find()
        ? Optional.of("Needed is %s, but this is %s.".formatted(wrong.group(2), wrong.group(1)))
        : Optional.empty();
  }
}
