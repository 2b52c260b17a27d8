package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Unique columns that may be NULL.
final class NullableUnique implements Rule {

  private static final About ABOUT =
      About.of(
          "D08",
          "nullable-unique",
          "Unique columns that may be NULL",
          Severity.INFO,
          """
          `NULL` is never equal to `NULL`, so a unique constraint lets any number of rows through whose column is `NULL`. For one
          optional column (an e-mail address that not everybody has) that is usually meant. In a key of *several* columns it
          seldom is: `UNIQUE (tenant_id, parent_id, name)` keeps nothing at all apart where `parent_id` is `NULL`.
          """,
          """
          Make the columns NOT NULL, declare it `UNIQUE NULLS NOT DISTINCT` (PostgreSQL 15), or add a partial unique index for the
          rows without the value.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String ADVICE =
      "Make %s NOT NULL, or say NULLS NOT DISTINCT where the engine has it.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .flatMap(t ->
            t.constraints().stream()
                .filter(c -> !c.options().is("nulls", "not distinct"))
                .flatMap(c ->
                    c instanceof Constraint.Unique u ? of(in, t, u).stream() : Stream.empty()));
  }

  private static final String ONE = "Any number of rows may have no %s.";
  private static final String SEVERAL =
      "Rows that are equal in %s are let through where %s is NULL.";

  private Optional<Finding> of(Inspection in, Table table, Constraint.Unique unique) {
    List<String> nullable =
        unique.columns().stream()
            .filter(c -> table.column(c).map(Column::nullable).orElse(false))
            .toList();
    if (nullable.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(finding(in, table, unique, nullable));
  }

  private Finding finding(
      Inspection in, Table table, Constraint.Unique unique, List<String> nullable) {
    boolean single = unique.columns().size() == 1;
    String columns = String.join(", ", unique.columns());
    String message = (single ? ONE : SEVERAL).formatted(columns, String.join(" or ", nullable));
    Finding finding =
        in.on(
            this,
            table.name(),
            unique.name().isEmpty() ? columns : unique.name(),
            message,
            ADVICE.formatted(String.join(", ", nullable)));
    boolean chosen = in.settings().severity(ABOUT).isPresent();
    return single || chosen ? finding : finding.at(Severity.WARNING);
  }
}
