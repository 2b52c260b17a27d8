package dado.schema.lint.design;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A way of writing names of several words.
enum NameStyle {
  SNAKE("snake_case", "[a-z][a-z0-9]*(_[a-z0-9]+)+"),
  CAMEL("camelCase", "[a-z][a-z0-9]*([A-Z][a-z0-9]*)+"),
  PASCAL("PascalCase", "([A-Z][a-z0-9]+)+"),
  UPPER("UPPER_CASE", "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  private final String title;
  private final Pattern pattern;

  NameStyle(String title, String pattern) {
    this.title = title;
    this.pattern = Pattern.compile(pattern);
  }

  String title() {
    return title;
  }

  /// The style of a name; empty where it is none, or one word in lower case, which fits all.
  static Optional<NameStyle> of(String name) {
    return Stream.of(values()).filter(s -> s.pattern.matcher(name).matches()).findFirst();
  }

  /// A name in this style; the same where it cannot be told into words.
  String write(String name) {
    String[] words =
        name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT).split("_+", -1);
    return switch (this) {
      case SNAKE -> String.join("_", words);
      case UPPER -> String.join("_", words).toUpperCase(Locale.ROOT);
      case PASCAL -> Stream.of(words).map(NameStyle::capital).collect(Collectors.joining());
      case CAMEL ->
          words[0] + Stream.of(words).skip(1).map(NameStyle::capital).collect(Collectors.joining());
    };
  }

  private static String capital(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
