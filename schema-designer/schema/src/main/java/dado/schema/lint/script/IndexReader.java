package dado.schema.lint.script;

import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Index.Key;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads `CREATE INDEX` and the indexes in the tables of MySQL.
final class IndexReader {

  private static final Set<String> STOPS = Set.of("WHERE");
  private static final Set<String> BEHIND_KEY = Set.of("ASC", "DESC", "NULLS");

  private IndexReader() {}

  /// `CREATE INDEX …` behind `INDEX`.
  static Operation create(Words words, boolean unique, String kind) {
    boolean concurrently = words.take("CONCURRENTLY");
    boolean guarded = words.takeIf();
    String name = words.is("ON") ? "" : words.qualified().local();
    String early = method(words);
    words.take("ON");
    boolean only = words.take("ONLY");
    Name table = words.qualified();
    String method = early.isEmpty() ? method(words) : early;
    String known = kind.isEmpty() ? method.isEmpty() ? "btree" : method : kind;
    return new Operation.CreateIndex(
        table, index(words, table, name, unique, known), concurrently, guarded, only);
  }

  /// `KEY name (…)` and its kin in a table of MySQL, behind `KEY`.
  static Index inTable(Words words, Name table, boolean unique, String kind) {
    String name = words.is("(") || words.is("USING") ? "" : words.name();
    String method = method(words);
    return index(words, table, name, unique, kind.isEmpty() ? or(method) : kind);
  }

  private static String or(String method) {
    return method.isEmpty() ? "btree" : method;
  }

  private static String method(Words words) {
    return words.take("USING") ? words.word().toLowerCase(Locale.ROOT) : "";
  }

  private static Index index(Words words, Name table, String name, boolean unique, String method) {
    List<Key> keys = words.group().parts().stream().map(IndexReader::key).toList();
    List<String> include = words.take("INCLUDE") ? words.group().names() : List.of();
    Options options =
        words.take("NULLS", "NOT", "DISTINCT") ? Options.of("nulls", "not distinct") : Options.NONE;
    words.until(STOPS, false);
    Optional<String> where = words.take("WHERE") ? Optional.of(words.rest()) : Optional.empty();
    return new Index(
        Id.of("index", table.schema(), name),
        name,
        method,
        keys.isEmpty() ? List.of(Key.column("", false)) : keys,
        include,
        where,
        unique,
        "",
        options);
  }

  private static Key key(Words words) {
    boolean column = isColumn(words);
    String text =
        column
            ? words.name()
            : words.is("(") ? words.group().rest() : words.until(BEHIND_KEY, true);
    String prefix = column && words.is("(") ? "(" + words.group().rest() + ")" : "";
    String qualifiers = prefix + words.until(BEHIND_KEY, false);
    boolean descending = words.take("DESC");
    return new Key(text, !column, descending, qualifiers);
  }

  private static boolean isColumn(Words words) {
    String next = words.peek(1);
    boolean prefix = next.equals("(") && words.peek(2).matches("\\d+") && words.peek(3).equals(")");
    return !words.is("(")
        && !next.equals(".")
        && !next.equals("::")
        && (!next.equals("(") || prefix);
  }
}
