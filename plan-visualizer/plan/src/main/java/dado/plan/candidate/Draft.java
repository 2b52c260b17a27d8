package dado.plan.candidate;

import dado.plan.expression.Expression;
import dado.plan.model.Span;
import dado.plan.predicate.Kind;
import dado.plan.predicate.Predicate;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A candidate while it is put together.
final class Draft {
  /// The longest name of an index that every engine takes, in characters.
  private static final int LONGEST_NAME = 60;

  private final Scans scans;
  private final Key key;
  private final Set<String> keys = new LinkedHashSet<>();
  private final Set<String> conditions = new LinkedHashSet<>();
  private final Set<Predicate> serves = new LinkedHashSet<>();
  private final Set<String> cautions = new LinkedHashSet<>();

  Draft(Scans scans, Key key) {
    this.scans = scans;
    this.key = key;
  }

  boolean isAny() {
    return !keys.isEmpty();
  }

  void add(String text, Predicate predicate) {
    keys.add(text);
    serves.add(predicate);
    if (text.startsWith("(")) {
      caution(
          "It serves only queries that compare this very expression; comparing the column itself"
              + " is better where that says the same.");
    }
    if (comparesWithNumber(predicate)) {
      caution(
          "If "
              + text
              + " holds texts, the server compares them as numbers and no index serves:"
              + " put the number in quotes.");
    }
  }

  /// MySQL and MariaDB turn texts into numbers to compare them with one.
  private boolean comparesWithNumber(Predicate predicate) {
    boolean family = scans.engine() == Engine.MYSQL || scans.engine() == Engine.MARIADB;
    return family
        && predicate.kind() == Kind.EQUALITY
        && predicate.values().stream()
            .anyMatch(v ->
                v instanceof Expression.Constant c && c.text().equals(c.value()) && !c.isNull());
  }

  /// A condition on a key that is there already.
  void alsoServes(String text, Predicate predicate) {
    if (keys.contains(text)) {
      serves.add(predicate);
    }
  }

  void addNull(Predicate predicate) {
    String text = key.of(predicate.operand());
    if (scans.engine() == Engine.POSTGRESQL && isAny()) {
      conditions.add(text + " IS NULL");
      serves.add(predicate);
    } else {
      add(text, predicate);
    }
  }

  /// The beginning of a text, which PostgreSQL searches by bytes.
  void addPrefix(Predicate predicate) {
    boolean classed = scans.engine() == Engine.POSTGRESQL;
    add(key.of(predicate.operand()) + (classed ? " text_pattern_ops" : ""), predicate);
    if (classed) {
      caution("In a column with the collation C the operator class is not needed.");
    }
  }

  void addOrder(List<String> order) {
    for (String term : order) {
      String column = term.replaceFirst(" (DESC|NULLS).*", "");
      if (!keys.contains(column)) {
        keys.add(term);
      }
    }
  }

  /// A condition that chooses the rows of a partial index.
  void chooses(Predicate predicate) {
    String text = PartialCondition.of(scans.engine(), predicate, key);
    if (!text.isEmpty()) {
      conditions.add(text);
      serves.add(predicate);
    }
  }

  void caution(String caution) {
    cautions.add(caution);
  }

  PlanCandidate finish(String reason) {
    return finish("btree", reason);
  }

  PlanCandidate finish(String method, String reason) {
    scans
        .indexes()
        .forEach(i -> caution("The plan uses " + i + " already: the new one has to beat it."));
    caution("Each index makes changes of the table a little slower, and takes room.");
    return new PlanCandidate(
        scans.relation().schema(),
        scans.relation().table(),
        method,
        List.copyOf(keys),
        List.of(),
        String.join(" AND ", conditions),
        ddl(method),
        scans.nodeIds(),
        scans.share(),
        serves.stream().map(Predicate::text).distinct().toList(),
        serves.stream().map(Predicate::inQuery).filter(Span::isKnown).distinct().toList(),
        reason,
        List.copyOf(cautions));
  }

  private String ddl(String method) {
    String schema = scans.relation().schema();
    String table = key.quoted(scans.relation().table());
    String target = schema.isEmpty() ? table : key.quoted(schema) + "." + table;
    String using =
        method.equals("btree") || method.equals("fulltext") ? " " : " USING " + method + " ";
    String what = method.equals("fulltext") ? "CREATE FULLTEXT INDEX " : "CREATE INDEX ";
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    return what
        + key.quoted(name())
        + " ON "
        + target
        + using
        + "("
        + String.join(", ", keys)
        + ")"
        + where;
  }

  private String name() {
    List<String> words = new ArrayList<>(List.of(scans.relation().table()));
    keys.forEach(k -> words.add(k.replaceFirst(" .*", "")));
    String name =
        String.join("_", words)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "_")
            .replaceAll("^_|_$", "");
    return name.substring(0, Math.min(LONGEST_NAME - 4, name.length())) + "_idx";
  }
}
