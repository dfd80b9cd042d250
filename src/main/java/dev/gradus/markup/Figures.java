package dev.gradus.markup;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where the figures of a text are: finds the address of one by the relative path in the text. */
@FunctionalInterface
public interface Figures {

  /** Finds none; each image becomes its description. */
  Figures NONE = _ -> Optional.empty();

  /** The address below this site, or nothing where there is no such figure. */
  Optional<String> address(String path);

  /** Where an author puts the file of a figure that is not there, in words of files; or nothing. */
  default Optional<String> place(String path) {
    return Optional.empty();
  }

  /** Figures that all lie below one address of this site, such as {@code /figures/relu}. */
  static Figures below(String address) {
    Pattern relative = Pattern.compile("(\\./)?[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*");
    return path ->
        relative.matcher(path).matches()
            ? Optional.of(address + "/" + path.replaceFirst("^\\./", ""))
            : Optional.empty();
  }
}
