package dev.gradus.web.reference;

import dev.gradus.markup.Figures;
import dev.gradus.markup.Markdown;
import dev.gradus.markup.reference.ApiExamples;
import dev.gradus.markup.reference.ApiMember;
import dev.gradus.markup.reference.ApiReference;
import dev.gradus.markup.reference.ApiType;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Makes pages out of the documentation that the build wrote. */
@ApplicationScoped
class ReferenceViews {

  private static final String ADDRESS = "/reference/";
  private static final int MOST_HITS = 60;

  private final ApiReference reference = ApiReference.read();
  private final ApiExamples examples = ApiExamples.read();
  private final Markdown markdown = new Markdown(Figures.NONE);

  ReferenceView.Index index(String query) {
    SequencedMap<String, List<ReferenceView.Link>> groups = new LinkedHashMap<>();
    for (var type : reference.types()) {
      groups
          .computeIfAbsent(type.home(), _ -> new ArrayList<>())
          .add(new ReferenceView.Link(type.name(), ADDRESS + type.name(), type.summary()));
    }
    var hits = query.isBlank() ? List.<ReferenceView.Hit>of() : hits(query.strip());
    return new ReferenceView.Index(
        query.strip(),
        groups.entrySet().stream()
            .map(group -> new ReferenceView.Group(group.getKey(), group.getValue()))
            .toList(),
        hits.stream().limit(MOST_HITS).toList(),
        hits.size() > MOST_HITS);
  }

  /** Names that start with the words come first, then other names, then sentences. */
  private List<ReferenceView.Hit> hits(String query) {
    String wanted = query.toLowerCase(Locale.ROOT).replaceAll("\\(\\)?$", "");
    List<Ranked> found = new ArrayList<>();
    for (var type : reference.types()) {
      rank(wanted, type.name(), type.torch(), type.summary())
          .ifPresent(rank -> found.add(new Ranked(rank, hit(type))));
      var anchors = new Anchors();
      for (var member : type.members()) {
        var anchor = anchors.next(member.name());
        rank(wanted, member.name(), member.torch(), member.summary())
            .ifPresent(rank -> found.add(new Ranked(rank + 1, hit(type, member, anchor))));
      }
    }
    return found.stream()
        .sorted((one, other) -> Integer.compare(one.rank(), other.rank()))
        .map(Ranked::hit)
        .toList();
  }

  private record Ranked(int rank, ReferenceView.Hit hit) {}

  private static Optional<Integer> rank(
      String wanted, String name, Optional<String> torch, String summary) {
    String own = name.toLowerCase(Locale.ROOT);
    String other = torch.orElse("").toLowerCase(Locale.ROOT);
    String tail = other.substring(other.lastIndexOf('.') + 1);
    if (own.equals(wanted) || tail.equals(wanted) || other.equals(wanted)) {
      return Optional.of(0);
    } else if (own.startsWith(wanted)) {
      return Optional.of(2);
    } else if (own.contains(wanted) || other.contains(wanted)) {
      return Optional.of(4);
    }
    return summary.toLowerCase(Locale.ROOT).contains(wanted) ? Optional.of(6) : Optional.empty();
  }

  private static ReferenceView.Hit hit(ApiType type) {
    return new ReferenceView.Hit(
        type.name(), ADDRESS + type.name(), type.summary(), type.torch().orElse(""));
  }

  private static ReferenceView.Hit hit(ApiType type, ApiMember member, String anchor) {
    return new ReferenceView.Hit(
        member.isConstructor()
            ? "new " + member.signature()
            : type.name() + "." + member.signature(),
        ADDRESS + type.name() + "#" + anchor,
        member.summary(),
        member.torch().orElse(""));
  }

  Optional<ReferenceView.Type> type(String name) {
    return reference.types().stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .map(this::view);
  }

  private ReferenceView.Type view(ApiType type) {
    return new ReferenceView.Type(
        type.name(),
        type.kind() + " " + type.qualifiedName(),
        new RawString(type.doc()),
        type.torch(),
        type.taught(),
        examples.of(type).stream().map(this::example).toList(),
        families(type));
  }

  private ReferenceView.Example example(ApiExamples.Example example) {
    String text = "```java\n" + example.code() + "```\n\n```out\n" + example.output() + "```\n";
    return new ReferenceView.Example(example.title(), new RawString(markdown.render(text).value()));
  }

  private static List<ReferenceView.Family> families(ApiType type) {
    SequencedMap<String, List<ReferenceView.Member>> families = new LinkedHashMap<>();
    var anchors = new Anchors();
    for (var member : type.members()) {
      families
          .computeIfAbsent(member.group().orElse(""), _ -> new ArrayList<>())
          .add(member(member, anchors.next(member.name())));
    }
    return families.entrySet().stream()
        .map(
            family ->
                new ReferenceView.Family(
                    family.getKey(),
                    "family-" + family.getKey().toLowerCase(Locale.ROOT),
                    family.getValue()))
        .toList();
  }

  private static ReferenceView.Member member(ApiMember member, String anchor) {
    return new ReferenceView.Member(
        anchor,
        member.name(),
        (member.isConstructor() ? "new " : "") + member.signature(),
        member.isConstructor() ? "" : member.returns(),
        member.isStatic(),
        member.taught(),
        member.torch(),
        new RawString(member.doc()));
  }

  /** Addresses on a page; of members that share a name the second is {@code add-2}. */
  private static final class Anchors {

    private final Map<String, Integer> counts = new HashMap<>();

    String next(String name) {
      int count = counts.merge(name, 1, Integer::sum);
      return count == 1 ? name : name + "-" + count;
    }
  }

  /** All addresses, for whoever walks over the pages. */
  Stream<String> addresses() {
    return reference.types().stream().map(type -> ADDRESS + type.name());
  }
}
