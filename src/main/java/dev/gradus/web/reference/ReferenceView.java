package dev.gradus.web.reference;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/** What the pages of the reference show. */
final class ReferenceView {

  private ReferenceView() {}

  /** The list of all types, and what a search found. */
  record Index(String query, List<Group> groups, List<Hit> hits, boolean cut) {}

  /** The types of a package. */
  record Group(String name, List<Link> types) {}

  /** A type and its first sentence. */
  record Link(String name, String address, String summary) {}

  /** A type or member that a search found. */
  record Hit(String name, String address, String summary, String torch) {}

  /** A type with its members by family. */
  record Type(
      String name,
      String declaration,
      RawString doc,
      Optional<String> torch,
      boolean taught,
      List<Example> examples,
      List<Family> families) {}

  /** An example as HTML. */
  record Example(String title, RawString code) {}

  /** Members that belong together; the name is empty where a type has no families. */
  record Family(String name, String anchor, List<Member> members) {}

  /** A member with its address on the page. */
  record Member(
      String anchor,
      String name,
      String signature,
      String returns,
      boolean isStatic,
      boolean taught,
      Optional<String> torch,
      RawString doc) {}
}
