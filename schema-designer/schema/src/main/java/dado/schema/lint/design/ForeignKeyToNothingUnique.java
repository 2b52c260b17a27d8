package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Constraint;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Foreign key to columns that are not unique.
final class ForeignKeyToNothingUnique implements Rule {

  private static final About ABOUT =
      About.of(
          "D21",
          "foreign-key-to-non-unique",
          "Foreign key to columns that are not unique",
          Severity.ERROR,
          """
          A foreign key must point at columns that identify one row. PostgreSQL refuses anything else; MySQL 8.4 and later do too
          (error 6125); older MySQL and MariaDB accept an index that is not unique, and what `ON DELETE CASCADE` then means is
          undefined. SQLite accepts it and fails at the first insert with "foreign key mismatch".
          """,
          """
          Reference the primary key, or make the referenced columns unique.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s references %s (%s), which is not unique.";
  private static final String ADVICE =
      "Add a unique constraint there, or reference the primary key.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .flatMap(t ->
            t.foreignKeys().stream()
                .filter(k -> !k.options().has("period"))
                .flatMap(k -> of(in, t, k).stream()));
  }

  private Optional<Finding> of(Inspection in, Table table, Constraint.ForeignKey key) {
    Optional<Table> target = in.table(key.references()).filter(t -> !t.columns().isEmpty());
    List<String> there = target.map(t -> Covering.referenced(key, t)).orElse(List.of());
    boolean known = target.isPresent() && !there.isEmpty();
    if (!known || Covering.unique(target.get(), there)) {
      return Optional.empty();
    }
    String columns = String.join(", ", key.columns());
    return Optional.of(
        in.on(
            this,
            table.name(),
            columns,
            MESSAGE.formatted(columns, key.references().local(), String.join(", ", there)),
            ADVICE));
  }
}
