package dado.schema.lint.design;

import dado.schema.change.Change;
import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.List;
import java.util.stream.Stream;

/// Foreign key without an index.
final class ForeignKeyWithoutIndex implements Rule {

  private static final About ABOUT =
      About.of(
              "D02",
              "foreign-key-without-index",
              "Foreign key without an index",
              Severity.WARNING,
              """
              PostgreSQL and SQLite index the *referenced* side of a foreign key (it is a key) and never the referencing one. Each
              `DELETE` of a referenced row, and each change of its key, then reads the whole referencing table to look for rows that
              still point at it – once a row. Joins from the parent to its children have no index either. MySQL and MariaDB make the
              index themselves.
              """,
              """
              Create an index that begins with the foreign key's columns. On a live PostgreSQL table use `CREATE INDEX CONCURRENTLY`.
              """)
          .on(Engine.POSTGRESQL, Engine.SQLITE);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String ADVICE = "Create an index on %s (%s).";
  private static final String MESSAGE =
      "No index begins with %s: each delete in %s reads all of %s.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .flatMap(t ->
            t.foreignKeys().stream()
                .filter(k -> !Covering.begins(t, k.columns()))
                .map(k -> finding(in, t, k)));
  }

  private Finding finding(Inspection in, Table table, Constraint.ForeignKey key) {
    String columns = String.join(", ", key.columns());
    String message = MESSAGE.formatted(columns, key.references().local(), table.name().local());
    return in.on(
            this, table.name(), columns, message, ADVICE.formatted(table.name().local(), columns))
        .fixedBy(List.of(new Change.AddIndex(table.name(), index(table, key))));
  }

  private static Index index(Table table, Constraint.ForeignKey key) {
    String base = table.name().local() + "_" + String.join("_", key.columns());
    String name = (base.length() > 50 ? base.substring(0, 50) : base) + "_idx";
    return Index.on(name, key.columns()).withId(Id.of("index", table.name().schema(), name));
  }
}
