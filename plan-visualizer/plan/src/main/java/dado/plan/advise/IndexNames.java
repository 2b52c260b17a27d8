package dado.plan.advise;

import dado.schema.dialect.Identifiers;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names for new indexes: the table, the columns, `idx`, unlike any name that is taken.
final class IndexNames {
  private final Engine engine;
  private final int limit;
  private static final int CONDITION = 16;

  private final Set<String> taken = new HashSet<>();

  IndexNames(Schema schema, Identifiers identifiers) {
    this.engine = schema.engine();
    this.limit = identifiers.limit();
    schema.tables().forEach(this::add);
  }

  private void add(Table table) {
    taken.add(lower(table.name().local()));
    table.indexes().stream().map(Index::name).forEach(n -> taken.add(lower(n)));
    table.constraints().stream().map(Constraint::name).forEach(n -> taken.add(lower(n)));
  }

  /// A name for an index, which is taken from now on.
  String of(Name table, Index index) {
    StringBuilder stem = new StringBuilder(table.local());
    for (Index.Key key : index.keys()) {
      stem.append('_').append(key.isExpression() ? words(key.text()) : key.text());
    }
    index.include().forEach(c -> stem.append("_with_").append(c));
    index.where().ifPresent(w -> stem.append("_where_").append(condition(w)));
    String name = free(stem.toString());
    taken.add(lower(name));
    return name;
  }

  /// The first words of a condition.
  private static String condition(String where) {
    String words = words(where);
    int end = words.indexOf('_', Math.min(words.length(), CONDITION));
    return end < 0 ? words : words.substring(0, end);
  }

  /// The letters and digits of an expression, with one line where anything else stands between.
  private static String words(String expression) {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        words.append(gap && !words.isEmpty() ? "_" : "").append(Character.toLowerCase(c));
        gap = false;
      } else {
        gap = true;
      }
    }
    return words.toString();
  }

  private String free(String stem) {
    String name = fitted(stem, "_idx");
    for (int i = 2; taken.contains(lower(name)); i++) {
      name = fitted(stem, "_idx" + i);
    }
    return name;
  }

  private String fitted(String stem, String end) {
    String cut = stem;
    while (measure(cut + end) > limit && !cut.isEmpty()) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut + end;
  }

  private int measure(String name) {
    return engine == Engine.POSTGRESQL
        ? name.getBytes(StandardCharsets.UTF_8).length
        : name.length();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
