package dado.schema.lint.design;

import dado.schema.change.Change;
import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Constraint;
import dado.schema.model.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The same foreign key twice.
final class RepeatedForeignKey implements Rule {

  private static final About ABOUT =
      About.of(
          "D22",
          "repeated-foreign-key",
          "The same foreign key twice",
          Severity.WARNING,
          """
          Two foreign keys with the same columns and the same target check the same rule twice at every write. Where their
          `ON DELETE` differs, the stricter one decides.
          """,
          """
          Drop one of them.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "There is another foreign key from %s to %s.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables().flatMap(t -> repeated(t).stream().map(k -> finding(in, t, k)));
  }

  private static List<Constraint.ForeignKey> repeated(Table table) {
    Set<List<Object>> seen = new HashSet<>();
    return table.foreignKeys().stream()
        .filter(k -> !seen.add(List.of(k.columns(), k.references(), k.referencedColumns())))
        .toList();
  }

  private Finding finding(Inspection in, Table table, Constraint.ForeignKey key) {
    String columns = String.join(", ", key.columns());
    return in.on(
            this,
            table.name(),
            key.name().isEmpty() ? columns : key.name(),
            MESSAGE.formatted(columns, key.references().local()),
            "Drop one of the two.")
        .fixedBy(List.of(new Change.DropConstraint(table.name(), key)));
  }
}
