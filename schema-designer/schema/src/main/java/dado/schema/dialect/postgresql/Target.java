package dado.schema.dialect.postgresql;

import dado.schema.dialect.ConstraintNames;
import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Version;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// The server that statements are written for: how it quotes, and what it understands.
record Target(PostgresqlIdentifiers identifiers, Version version) {

  static Target of(Version version) {
    return new Target(new PostgresqlIdentifiers(), version);
  }

  boolean atLeast(int major) {
    return version.atLeast(major, 0);
  }

  String quote(Name name) {
    return identifiers.quote(name);
  }

  String quote(String name) {
    return identifiers.quote(name);
  }

  String list(List<String> names) {
    return names.stream().map(identifiers::quote).collect(Collectors.joining(", "));
  }

  String literal(String value) {
    return identifiers.literal(value);
  }

  String column(Name table, String column) {
    return quote(table) + "." + quote(column);
  }

  String alter(Name table) {
    return "ALTER TABLE " + quote(table) + " ";
  }

  /// A `COMMENT ON`.
  ///
  /// @param what the kind and name of the object as SQL
  /// @param text empty takes the comment away
  String comment(String what, String text) {
    return "COMMENT ON " + what + " IS " + (text.isEmpty() ? "NULL" : literal(text));
  }

  /// The constraint with a name: its own, or the one that it always gets.
  Constraint named(Name table, Constraint constraint) {
    return ConstraintNames.named(table, constraint, identifiers.limit());
  }

  /// A table's or sequence's name as a string constant that is read as one (`'public.orders'`).
  String relation(Name name) {
    return literal(plain(name.schema()) + "." + plain(name.local()));
  }

  /// Escapes (`U&`) are not understood there.
  private String plain(String name) {
    String quoted = quote(name);
    return quoted.startsWith("U&") ? "\"" + name.replace("\"", "\"\"") + "\"" : quoted;
  }

  /// A name made of another and an ending, cut in front of the ending where it would be too long.
  String derived(String name, String ending) {
    String cut = name;
    int room = identifiers.limit() - ending.getBytes(StandardCharsets.UTF_8).length;
    while (cut.getBytes(StandardCharsets.UTF_8).length > room) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut + ending;
  }

  /// Two names as one, with a hash where they would be too long together.
  String joined(String name, String other) {
    String whole = name + "_" + other;
    boolean fits = whole.getBytes(StandardCharsets.UTF_8).length <= identifiers.limit();
    String hash = String.format(java.util.Locale.ROOT, "_%08x", whole.hashCode());
    return fits ? whole : derived(whole, hash);
  }

  /// A body in dollar quotes that the body itself does not hold.
  static String dollars(String body) {
    String tag = "$dado$";
    for (int i = 1; body.contains(tag); i++) {
      tag = "$dado" + i + "$";
    }
    return tag + body + tag;
  }
}
