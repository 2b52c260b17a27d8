package dado.schema.edit.type;

import dado.schema.edit.type.KnownType.Modifiers;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Checks the text of a type against what an engine has.
///
/// @param strict whether the table is declared `STRICT` (SQLite)
record TypeCheck(TypeCatalog catalog, KnownTypes known, boolean strict) {

  private static final Set<String> NUMBERS =
      Set.of(
          "tinyint",
          "smallint",
          "mediumint",
          "int",
          "integer",
          "bigint",
          "decimal",
          "numeric",
          "dec",
          "fixed",
          "float",
          "double",
          "double precision",
          "real",
          "int1",
          "int2",
          "int3",
          "int4",
          "int8",
          "middleint",
          "float4",
          "float8");

  Optional<TypeProblem> check(String type) {
    if (type.isBlank()) {
      return problem(0, type.length(), "A type is missing. Write one, such as " + usual() + ".");
    }
    TypeSpelling spelling = new TypeSpelling(engine(), type);
    return unread(type, spelling)
        .or(() -> strict ? strict(spelling) : Optional.empty())
        .or(() -> named(type, spelling));
  }

  private Engine engine() {
    return catalog.engine();
  }

  private String usual() {
    return engine() == Engine.SQLITE ? "INTEGER or TEXT" : "bigint or text";
  }

  private static Optional<TypeProblem> problem(int start, int end, String text) {
    return Optional.of(new TypeProblem(start, end, text, List.of(), true));
  }

  private Optional<TypeProblem> unread(String type, TypeSpelling spelling) {
    int at = spelling.wrong();
    if (at < 0) {
      return Optional.empty();
    }
    String rest = type.substring(at);
    if (rest.startsWith("[")) {
      return problem(
          at, type.length(), engine().title() + " has no arrays. Make a table of the values.");
    }
    String why =
        rest.startsWith("(")
            ? "The parenthesis is not closed. Write ) behind the length."
            : "A type does not go on with " + rest + ". Remove it.";
    return problem(at, type.length(), why);
  }

  private Optional<TypeProblem> strict(TypeSpelling spelling) {
    boolean fine = SqliteList.STRICT.contains(spelling.name()) && !spelling.hasParentheses();
    if (fine) {
      return Optional.empty();
    }
    return problem(
        spelling.start(),
        spelling.nameEnd(),
        "A STRICT table takes INT, INTEGER, REAL, TEXT, BLOB and ANY, without a length, not "
            + spelling.name()
            + ". Choose one of these.");
  }

  private Optional<TypeProblem> named(String type, TypeSpelling spelling) {
    Optional<KnownType> found = spelling.isQuoted() ? Optional.empty() : find(spelling.name());
    if (found.isPresent()) {
      return modifiers(found.get(), spelling, type);
    }
    return catalog.own(spelling.name()).isPresent() ? Optional.empty() : unknown(spelling);
  }

  private Optional<KnownType> find(String name) {
    String bare = name.startsWith("pg_catalog.") ? name.substring(11) : name;
    return known.find(bare).or(() -> known.find(withoutField(bare)));
  }

  /// An interval may say which fields it has.
  private static String withoutField(String name) {
    return name.startsWith("interval ") ? "interval" : name;
  }

  private Optional<TypeProblem> unknown(TypeSpelling spelling) {
    String name = spelling.name();
    String extension = known.extensions().getOrDefault(name, "");
    if (!extension.isEmpty()) {
      String text =
          name
              + " comes with the extension "
              + extension
              + ". Add the extension to the schema first.";
      return Optional.of(
          new TypeProblem(spelling.start(), spelling.nameEnd(), text, List.of(), false));
    }
    List<String> near = suggestions(name);
    if (engine() == Engine.SQLITE && near.isEmpty()) {
      return Optional.empty();
    }
    String text = engine().title() + " has no type " + name + "." + meant(near);
    boolean fatal = engine() != Engine.SQLITE;
    return Optional.of(new TypeProblem(spelling.start(), spelling.nameEnd(), text, near, fatal));
  }

  private List<String> suggestions(String name) {
    String other = known.foreign().getOrDefault(name, "");
    List<String> all = new ArrayList<>(other.isEmpty() ? List.of() : List.of(other));
    if (other.isEmpty()) {
      Nearest.to(name, catalog.names()).forEach(n -> all.add(example(n)));
    }
    return all;
  }

  /// SQLite's own words stand in capitals.
  private String example(String name) {
    String whole = known.find(name).map(KnownType::example).orElse(name);
    return engine() == Engine.SQLITE ? whole.toUpperCase(Locale.ROOT) : whole;
  }

  private static String meant(List<String> near) {
    return near.isEmpty()
        ? " Choose one from the list, or make an enum or a domain of that name first."
        : " Did you mean " + String.join(" or ", near) + "?";
  }

  private Optional<TypeProblem> modifiers(KnownType type, TypeSpelling spelling, String text) {
    Modifiers may = type.modifiers();
    if (spelling.isSigned() && !NUMBERS.contains(type.name())) {
      return problem(
          spelling.nameEnd(),
          text.length(),
          type.name() + " is no number: it has no sign. Remove it.");
    }
    if (spelling.modifiers().isEmpty()) {
      return missing(type, spelling);
    }
    if (may.labels()) {
      return labels(type, spelling);
    }
    return tooMany(type, spelling).or(() -> ranges(type, spelling));
  }

  private static Optional<TypeProblem> missing(KnownType type, TypeSpelling spelling) {
    if (type.modifiers().least() == 0 && !spelling.hasParentheses()) {
      return Optional.empty();
    }
    String what = type.modifiers().labels() ? "its values" : "a length";
    String text = type.name() + " needs " + what + ", such as " + type.example() + ".";
    return type.modifiers().least() == 0
        ? problem(
            spelling.nameEnd(), spelling.nameEnd() + 2, "The parentheses are empty. Remove them.")
        : Optional.of(
            new TypeProblem(
                spelling.start(), spelling.nameEnd(), text, List.of(type.example()), true));
  }

  private static Optional<TypeProblem> labels(KnownType type, TypeSpelling spelling) {
    for (TypeSpelling.Modifier label : spelling.modifiers()) {
      if (label.text().length() < 2 || "'\"".indexOf(label.text().charAt(0)) < 0) {
        return problem(
            label.start(),
            Math.max(label.end(), label.start() + 1),
            "The values of " + type.name() + " stand in quotes: " + type.example() + ".");
      }
    }
    return Optional.empty();
  }

  private static Optional<TypeProblem> tooMany(KnownType type, TypeSpelling spelling) {
    int most = type.modifiers().limits().size();
    if (spelling.modifiers().size() <= most) {
      return Optional.empty();
    }
    TypeSpelling.Modifier first = spelling.modifiers().get(most);
    String text =
        most == 0
            ? type.name() + " takes nothing in parentheses. Remove them."
            : type.name() + " takes " + most + " number" + (most == 1 ? "" : "s") + " at most.";
    return problem(first.start(), spelling.modifiers().getLast().end(), text);
  }

  private Optional<TypeProblem> ranges(KnownType type, TypeSpelling spelling) {
    List<TypeSpelling.Modifier> all = spelling.modifiers();
    for (int i = 0; i < all.size(); i++) {
      TypeSpelling.Modifier modifier = all.get(i);
      int limit = type.modifiers().limits().get(i);
      if (!fits(modifier.text(), limit, i)) {
        return problem(
            modifier.start(),
            Math.max(modifier.end(), modifier.start() + 1),
            "Here "
                + type.name()
                + " takes a number from 0 to "
                + limit
                + ", not "
                + modifier.text()
                + ".");
      }
    }
    return scale(type, all);
  }

  /// In PostgreSQL digits before the point may be rounded away: `numeric(5,-2)`.
  private boolean fits(String text, int limit, int position) {
    boolean below = engine() == Engine.POSTGRESQL && position == 1 && text.startsWith("-");
    int number = number(below ? text.substring(1) : text);
    return number >= 0 && number <= limit;
  }

  private Optional<TypeProblem> scale(KnownType type, List<TypeSpelling.Modifier> all) {
    boolean free = engine() == Engine.POSTGRESQL || engine() == Engine.SQLITE;
    if (all.size() < 2 || free || number(all.get(1).text()) <= number(all.get(0).text())) {
      return Optional.empty();
    }
    return problem(
        all.get(1).start(),
        all.get(1).end(),
        type.name() + " cannot have more digits after the point than it has digits.");
  }

  /// The number; -1 for a text that is none.
  private static int number(String text) {
    boolean digits =
        !text.isEmpty() && text.length() < 10 && text.chars().allMatch(Character::isDigit);
    return digits ? Integer.parseInt(text) : -1;
  }
}
