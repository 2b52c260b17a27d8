package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Engine;
import dado.schema.model.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Table without row-level security among tables that have it.
final class TableOutsideRowSecurity implements Rule {

  private static final About ABOUT =
      About.of(
              "D15",
              "table-outside-rls",
              "Table without row-level security among tables that have it",
              Severity.WARNING,
              """
              Where most tables of a schema are guarded row by row, one that is not is usually forgotten – and anybody with a grant on
              it reads the rows of all tenants. Dado speaks when at least three tables, and more than half, have row-level security.
              """,
              """
              Enable row-level security and create its policies, or turn the rule off for a table that everybody may read.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "%s has no row-level security; %s of the %s tables here have it.";
  private static final String ADVICE = "Enable it and create policies.";

  @Override
  public Stream<Finding> find(Inspection in) {
    Map<String, List<Table>> bySchema =
        in.tables()
            .collect(
                Collectors.groupingBy(t -> t.name().schema(), TreeMap::new, Collectors.toList()));
    return bySchema.values().stream().flatMap(tables -> of(in, tables));
  }

  private Stream<Finding> of(Inspection in, List<Table> tables) {
    long guarded = tables.stream().filter(RowSecurity::on).count();
    boolean usual = guarded >= 3 && guarded * 2 > tables.size();
    return usual
        ? tables.stream()
            .filter(t -> !RowSecurity.on(t) && !RowSecurity.guarded(in, t))
            .map(t ->
                in.on(
                    this,
                    t.name(),
                    "",
                    MESSAGE.formatted(t.name().local(), guarded, tables.size()),
                    ADVICE))
        : Stream.empty();
  }
}
