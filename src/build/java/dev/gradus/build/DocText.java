package dev.gradus.build;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.util.DocTrees;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** A doc comment as plain text and as HTML, and what it says of torch. */
final class DocText {

  /** As the comments write it: {@code torch.zeros(…)}, {@code F.relu}, {@code nn.ReLU}. */
  private static final Pattern TORCH =
      Pattern.compile("\\b(torch|F|nn|optim|init)\\.([A-Za-z_][\\w.]*\\w|[a-z])");

  private final Optional<DocCommentTree> comment;
  private final String lead;

  private DocText(Optional<DocCommentTree> comment, String lead) {
    this.comment = comment;
    this.lead = lead;
  }

  static DocText of(DocTrees trees, Element element) {
    return new DocText(Optional.ofNullable(trees.getDocCommentTree(element)), "");
  }

  boolean isEmpty() {
    return comment.isEmpty() && lead.isEmpty();
  }

  /** A record's own constructor says what its type says of the parameters. */
  DocText asConstructor(String type) {
    boolean hasParameters = parameters().findAny().isPresent();
    return hasParameters ? this : new DocText(Optional.empty(), "Makes a " + type + ".");
  }

  /** What a record's comment says of one of its parts. */
  Optional<DocText> ofParameter(String name) {
    return parameters()
        .filter(tag -> tag.getName().toString().equals(name))
        .map(tag -> new DocText(Optional.empty(), sentence(plain(tag.getDescription()))))
        .findFirst();
  }

  private Stream<ParamTree> parameters() {
    return comment.stream()
        .flatMap(found -> found.getBlockTags().stream())
        .filter(ParamTree.class::isInstance)
        .map(ParamTree.class::cast);
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0))
        + text.substring(1)
        + (text.endsWith(".") ? "" : ".");
  }

  /** The first sentence, without its mention of torch, which is told beside it. */
  String summary() {
    return comment
        .map(found -> plain(found.getFirstSentence()))
        .map(
            text ->
                text.replaceAll(
                    "[;,] (torch|F|nn|init|optim)\\.[\\w.]*\\w(\\([^)]*\\))?(?=\\.$)", ""))
        .orElse(lead);
  }

  /** What it is called in torch, with its module. */
  Optional<String> torch() {
    Matcher matcher = TORCH.matcher(comment.map(found -> plain(found.getFullBody())).orElse(""));
    return matcher.find()
        ? Optional.of(module(matcher.group(1)) + matcher.group(2))
        : Optional.empty();
  }

  private static String module(String said) {
    return switch (said) {
      case "F" -> "torch.nn.functional.";
      case "nn" -> "torch.nn.";
      case "init" -> "torch.nn.init.";
      case "optim" -> "torch.optim.";
      default -> "torch.";
    };
  }

  String html() {
    if (comment.isEmpty()) {
      return lead.isEmpty() ? "" : "<p>" + escaped(lead) + "</p>";
    }
    String body = "<p>" + html(comment.get().getFullBody()) + "</p>";
    String tags =
        comment.get().getBlockTags().stream().map(DocText::tag).collect(Collectors.joining());
    String list = tags.isEmpty() ? "" : "<dl>" + tags + "</dl>";
    return body.replaceAll("<p>\\s*(?=<p>|<ul>|<pre>)", "").replaceAll("\\s*</p>", "</p>") + list;
  }

  private static String tag(DocTree tag) {
    return switch (tag) {
      case ParamTree param ->
          term("<code>" + escaped(param.getName().toString()) + "</code>", param.getDescription());
      case ReturnTree result -> term("Returns", result.getDescription());
      case ThrowsTree thrown ->
          term(
              "<code>" + simple(thrown.getExceptionName().getSignature()) + "</code>",
              thrown.getDescription());
      default -> throw new IllegalStateException("no way to show " + tag);
    };
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static String term(String term, List<? extends DocTree> description) {
    return "<dt>" + term + "</dt><dd>" + html(description) + "</dd>";
  }

  private static String html(List<? extends DocTree> trees) {
    return trees.stream().map(DocText::html).collect(Collectors.joining());
  }

  private static String html(DocTree tree) {
    return switch (tree) {
      case TextTree text -> escaped(text.getBody());
      case LiteralTree literal when literal.getKind() == DocTree.Kind.CODE ->
          "<code>" + escaped(literal.getBody().getBody().strip()) + "</code>";
      case LiteralTree literal -> escaped(literal.getBody().getBody());
      case EntityTree entity -> "&" + entity.getName() + ";";
      case LinkTree link -> "<code>" + escaped(plain(link)) + "</code>";
      case StartElementTree start when start.getName().contentEquals("p") -> "</p><p>";
      case StartElementTree start -> "<" + start.getName() + ">";
      case EndElementTree end -> "</" + end.getName() + ">";
      default -> throw new IllegalStateException("no way to show " + tree);
    };
  }

  private static String plain(List<? extends DocTree> trees) {
    return trees.stream()
        .map(DocText::plain)
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String plain(DocTree tree) {
    return switch (tree) {
      case TextTree text -> text.getBody();
      case LiteralTree literal -> literal.getBody().getBody();
      case LinkTree link ->
          link.getLabel().isEmpty()
              ? link.getReference().getSignature().replaceFirst("^#", "").replace('#', '.')
              : plain(link.getLabel());
      case EntityTree entity -> "&" + entity.getName() + ";";
      default -> " ";
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
