package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Table;
import java.util.stream.Stream;

/// Table without a primary key.
final class NoPrimaryKey implements Rule {

  private static final About ABOUT =
      About.of(
          "D01",
          "no-primary-key",
          "Table without a primary key",
          Severity.WARNING,
          """
          Without a primary key there is no way to name one row: two equal rows cannot be told apart, no foreign key can point
          at them, and logical replication cannot find the row that an `UPDATE` or `DELETE` changed (PostgreSQL refuses it
          unless a replica identity is set). InnoDB makes a hidden 6-byte key that all such tables of the server share a lock for.
          """,
          """
          Add a column for it (`bigint GENERATED ALWAYS AS IDENTITY`, `bigint AUTO_INCREMENT`), or make the columns that
          already identify a row the key.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s has no primary key%s.";
  private static final String ADVICE =
      "Add one: a number that the database gives out, or the columns that identify a row.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .filter(t -> t.primaryKey().isEmpty() && !t.columns().isEmpty())
        .filter(t -> !t.options().has("partition of") && !t.options().has("inherits"))
        .map(
            t -> in.on(this, t.name(), "", MESSAGE.formatted(t.name().local(), unique(t)), ADVICE));
  }

  private static String unique(Table table) {
    return Covering.keys(table)
        .findFirst()
        .map(k -> "; its unique columns " + String.join(", ", k) + " could be it")
        .orElse("");
  }
}
