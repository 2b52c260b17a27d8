package dado.plan.candidate;

import dado.plan.ddl.IndexDdl;
import dado.plan.model.Operator.Relation;
import dado.plan.predicate.KnownColumns;
import dado.schema.Dialects;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The SQL that makes a candidate, as the schema engine writes it: from the table that is known or,
/// without a database, from a sketch of it with the columns that the index needs.
final class CandidateDdl {
  private static final int SHORTEST_LIMIT = 64;

  private final Engine engine;
  private final KnownColumns known;
  private final Set<String> taken = new HashSet<>();

  CandidateDdl(Engine engine, KnownColumns known) {
    this.engine = engine;
    this.known = known;
  }

  /// A name by the convention: table, columns, `idx`; unlike those given before.
  String name(Relation relation, List<Index.Key> keys) {
    known.table(relation).ifPresent(this::take);
    StringBuilder stem = new StringBuilder(relation.table());
    for (Index.Key key : keys) {
      stem.append('_').append(key.isExpression() ? words(key.text()) : key.text());
    }
    String name = fitted(stem.toString(), "_idx");
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = fitted(stem.toString(), "_idx" + i);
    }
    return name;
  }

  /// Names that the table has given already.
  private void take(Table table) {
    table.indexes().forEach(i -> taken.add(i.name().toLowerCase(Locale.ROOT)));
    table.constraints().forEach(c -> taken.add(c.name().toLowerCase(Locale.ROOT)));
  }

  /// The letters of an expression, one line between.
  private static String words(String expression) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      boolean gap = words.isEmpty() || words.charAt(words.length() - 1) == '_';
      if (letter || !gap) {
        words.append(letter ? Character.toLowerCase(c) : '_');
      }
    }
    while (!words.isEmpty() && words.charAt(words.length() - 1) == '_') {
      words.setLength(words.length() - 1);
    }
    return words.toString();
  }

  private String fitted(String stem, String end) {
    int limit = Math.min(SHORTEST_LIMIT, Math.max(1, identifiers().limit()));
    String cut = stem;
    while ((cut + end).getBytes(StandardCharsets.UTF_8).length > limit && !cut.isEmpty()) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut + end;
  }

  private Identifiers identifiers() {
    return Dialects.of(engine).identifiers();
  }

  /// The statement, without a closing semicolon.
  String create(Relation relation, Index index) {
    Table table = known.table(relation).orElseGet(() -> sketch(relation, index));
    String sql = IndexDdl.on(engine, table, index);
    return relation.schema().isEmpty() ? withoutSchema(sql, table.name()) : sql;
  }

  /// The plan does not say in which schema the table lies, so the statement does not either.
  private String withoutSchema(String sql, Name name) {
    String qualified = identifiers().quote(name);
    int at = sql.indexOf(" ON " + qualified);
    int from = at + " ON ".length();
    return at < 0
        ? sql
        : sql.substring(0, from)
            + identifiers().quote(name.local())
            + sql.substring(from + qualified.length());
  }

  private static Table sketch(Relation relation, Index index) {
    String schema = relation.schema().isEmpty() ? "public" : relation.schema();
    Name name = new Name(schema, relation.table());
    List<Column> columns =
        Stream.concat(
                index.keys().stream().filter(k -> !k.isExpression()).map(Index.Key::text),
                index.include().stream())
            .distinct()
            .map(c -> Column.of(Id.of("column", c), c, "integer", true))
            .toList();
    return new Table(Id.of("table", name.toString()), name, columns, List.of(), List.of(), "");
  }

  /// The index that a draft describes.
  Index index(Relation relation, Draft draft) {
    String name = name(relation, draft.keys);
    Optional<String> where = draft.where;
    return new Index(
        Id.of("index", name), name, draft.method, draft.keys, draft.include, where, false);
  }
}
