package dev.gradus.lesson.foreign;

import dev.gradus.lesson.Header;
import dev.gradus.lesson.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One exercise of a chapter, or one step of an exercise.
 *
 * @param main the text before the first block
 * @param steps the exercises within it, as tabs or bullets
 * @param lines all of it, as it was
 */
record Section(
    Optional<String> title,
    Header header,
    Block main,
    List<Block> blocks,
    List<Section> steps,
    List<Line> lines) {

  Section {
    blocks = List.copyOf(blocks);
    steps = List.copyOf(steps);
    lines = List.copyOf(lines);
  }

  int line() {
    return lines.stream().filter(line -> !line.isBlank()).findFirst().map(Line::number).orElse(1);
  }

  String type() {
    return header.value("type").orElse("");
  }

  Optional<String> key() {
    return header.value("key");
  }

  /** The block of a name; the first one, where there are several. */
  Optional<Block> block(String name) {
    return blocks.stream().filter(block -> block.name().equals(name)).findFirst();
  }

  boolean isFilled(String block) {
    return block(block).filter(found -> !found.isEmpty()).isPresent();
  }

  /** This step with what the exercise around it gives to all of its steps. */
  Section within(Section whole) {
    List<Block> all = new ArrayList<>(blocks);
    whole.blocks().stream().filter(block -> block(block.name()).isEmpty()).forEach(all::add);
    return new Section(title, header, main, all, steps, lines);
  }

  String raw() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n")).strip() + "\n";
  }

  /** This exercise and its steps. */
  Stream<Section> all() {
    return Stream.concat(Stream.of(this), steps.stream());
  }
}
