package dado.schema.edit.type;

import java.util.List;

/// A type that an engine has by itself.
///
/// @param name in lower case, without modifiers
/// @param modifiers what may stand in its parentheses
/// @param hint what it is, in a few words
record KnownType(String name, Modifiers modifiers, String hint) {

  /// What stands in parentheses behind a type.
  ///
  /// @param least how many there are at least
  /// @param limits the greatest value of each that there may be
  /// @param labels whether they are string constants, as many as there are
  record Modifiers(int least, List<Integer> limits, boolean labels) {

    static final Modifiers NONE = new Modifiers(0, List.of(), false);
    static final Modifiers LABELS = new Modifiers(1, List.of(), true);

    /// `-` for none, `'` for labels, else the limits with commas between; after a `!` there must be
    /// one.
    static Modifiers parse(String text) {
      return switch (text) {
        case "-" -> NONE;
        case "'" -> LABELS;
        default -> {
          boolean must = text.startsWith("!");
          List<Integer> limits =
              List.of((must ? text.substring(1) : text).split(",", -1)).stream()
                  .map(Integer::valueOf)
                  .toList();
          yield new Modifiers(must ? 1 : 0, limits, false);
        }
      };
    }
  }

  /// One line of a list of types: `name ; modifiers ; hint`.
  static KnownType parse(String line) {
    String[] parts = line.split(";", 3);
    return new KnownType(parts[0].strip(), Modifiers.parse(parts[1].strip()), parts[2].strip());
  }

  /// An example with the modifiers that it must have.
  String example() {
    if (modifiers.labels()) {
      return name + "('a','b')";
    }
    return modifiers.least() == 0 ? name : name + "(255)";
  }
}
