package dado.schema.dialect.family;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Columns of one table that get other names in one statement, with all that speaks of them.
///
/// @param names old names to new ones
record ColumnRenames(
    FamilyWords words, TableText text, Table before, Table after, Map<String, String> names) {

  List<String> clauses() {
    List<String> clauses = new ArrayList<>();
    if (!words.renamesInExpressions()) {
      checks().forEach(c -> clauses.add(words.dropCheck() + " " + quote(c.name())));
      indexes().forEach(i -> clauses.add("DROP INDEX " + quote(i.name())));
    }
    names.forEach((from, to) -> clauses.add(rename(from, to)));
    if (!words.renamesInExpressions()) {
      generated().forEach(c -> clauses.add("MODIFY COLUMN " + text.column(now(c))));
      checks().forEach(c -> clauses.add("ADD " + text.constraint(after.name(), now(c))));
      indexes().forEach(i -> clauses.add("ADD " + text.index(now(i))));
    }
    return clauses;
  }

  /// A statement that makes columns or checks anew copies the table.
  Way way() {
    boolean anew = !checks().isEmpty() || !indexes().isEmpty() || !generated().isEmpty();
    if (anew && !words.renamesInExpressions()) {
      return Way.COPY;
    }
    return words.renamesColumns() ? Way.INSTANT : Way.INPLACE;
  }

  private String rename(String from, String to) {
    return words.renamesColumns()
        ? "RENAME COLUMN " + quote(from) + " TO " + quote(to)
        : "CHANGE COLUMN " + quote(from) + " " + text.column(after.column(to).orElseThrow());
  }

  private List<Constraint.Check> checks() {
    return before.constraints().stream()
        .filter(Constraint.Check.class::isInstance)
        .map(Constraint.Check.class::cast)
        .filter(c -> speaks(c.expression()))
        .toList();
  }

  private Constraint now(Constraint.Check check) {
    return after.constraints().stream()
        .filter(c -> c instanceof Constraint.Check && c.name().equals(check.name()))
        .findFirst()
        .orElse(check);
  }

  private List<Index> indexes() {
    return before.indexes().stream()
        .filter(i -> i.keys().stream().anyMatch(k -> k.isExpression() && speaks(k.text())))
        .toList();
  }

  private Index now(Index index) {
    return after.indexes().stream()
        .filter(i -> i.name().equals(index.name()))
        .findFirst()
        .orElse(index);
  }

  private List<Column> generated() {
    return before.columns().stream()
        .filter(c ->
            (c.generation() instanceof Generation.Computed g && speaks(g.expression()))
                || c.defaultValue().filter(this::speaks).isPresent())
        .toList();
  }

  /// Identities tell which column it is now.
  private Column now(Column column) {
    return after.columns().stream()
        .filter(c -> c.id().equals(column.id()))
        .findFirst()
        .orElse(column);
  }

  private boolean speaks(String expression) {
    return names.keySet().stream().anyMatch(n -> TableFacts.mentions(expression, n));
  }

  private String quote(String name) {
    return words.identifiers().quote(name);
  }
}
