package dado.designer.inspector;

import dado.schema.model.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Lists and options as people type them.
final class Lists {

  private Lists() {}

  static String names(List<String> names) {
    return names.stream().map(Lists::quoted).collect(Collectors.joining(", "));
  }

  private static String quoted(String name) {
    boolean bare =
        !name.isBlank()
            && name.equals(name.strip())
            && !name.contains(",")
            && !name.startsWith("\"");
    return bare ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /// The names of a list with commas between; one with a comma in it stands in double quotes.
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (String part : split(text)) {
      String name = part.strip();
      boolean quotes = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
      String plain = quotes ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
      if (!plain.isEmpty()) {
        names.add(plain);
      }
    }
    return names;
  }

  /// The parts of a text between its commas, but for those in quotes and parentheses.
  static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'' || c == '`') {
        quote = c;
      } else if (c == ',' && depth == 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  static String options(Options options) {
    return options.values().entrySet().stream()
        .map(e -> e.getKey() + " = " + e.getValue())
        .collect(Collectors.joining("\n"));
  }

  /// The options of lines `key = value`.
  ///
  /// @throws IllegalArgumentException when a line is none
  static Options options(String text) {
    Map<String, String> values = new java.util.TreeMap<>();
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      int sign = line.indexOf('=');
      if (sign < 1 || line.substring(sign + 1).isBlank()) {
        throw new IllegalArgumentException(
            "An option is written key = value, one on each line; this is not: " + line.strip());
      }
      values.put(
          line.substring(0, sign).strip().toLowerCase(java.util.Locale.ROOT),
          line.substring(sign + 1).strip());
    }
    return Options.of(values);
  }

  /// The first word of a line, which may stand in double quotes, and the rest.
  record Entry(String name, String rest) {

    static Entry of(String line) {
      String text = line.strip();
      if (text.startsWith("\"") && text.indexOf('"', 1) > 0) {
        int end = text.indexOf('"', 1);
        return new Entry(text.substring(1, end), text.substring(end + 1).strip());
      }
      int blank = (int) text.chars().takeWhile(c -> !Character.isWhitespace(c)).count();
      return new Entry(text.substring(0, blank), text.substring(blank).strip());
    }

    /// The line that reads as this.
    String line() {
      boolean bare =
          !name.isEmpty()
              && name.chars().noneMatch(Character::isWhitespace)
              && !name.startsWith("\"");
      return (bare ? name : '"' + name + '"') + (rest.isEmpty() ? "" : " " + rest);
    }
  }
}
