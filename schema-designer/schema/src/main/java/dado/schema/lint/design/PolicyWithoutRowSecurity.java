package dado.schema.lint.design;

import dado.schema.change.Change;
import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Engine;
import dado.schema.model.Table;
import java.util.List;
import java.util.stream.Stream;

/// Policy on a table without row-level security.
final class PolicyWithoutRowSecurity implements Rule {

  private static final About ABOUT =
      About.of(
              "D14",
              "policy-without-rls",
              "Policy on a table without row-level security",
              Severity.ERROR,
              """
              A policy does nothing until `ALTER TABLE … ENABLE ROW LEVEL SECURITY` has run. The table looks guarded in every listing,
              and everybody with a grant reads all of it.
              """,
              """
              Enable row-level security on the table.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "%s has policies that are not in force: row-level security is off.";
  private static final String ADVICE = "ALTER TABLE %s ENABLE ROW LEVEL SECURITY.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .filter(t -> !RowSecurity.on(t) && RowSecurity.guarded(in, t))
        .map(t -> finding(in, t));
  }

  private Finding finding(Inspection in, Table table) {
    return in.on(
            this,
            table.name(),
            "",
            MESSAGE.formatted(table.name().local()),
            ADVICE.formatted(table.name().local()))
        .fixedBy(
            List.of(
                new Change.AlterTable(
                    table.name(),
                    table.options(),
                    table.options().with("row security", "enabled"))));
  }
}
