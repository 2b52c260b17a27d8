package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.types.TypeName;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Table;
import java.util.List;
import java.util.stream.Stream;

/// json where jsonb serves better.
final class TextualJson implements Rule {

  private static final About ABOUT =
      About.of(
              "D17",
              "json-instead-of-jsonb",
              "json where jsonb serves better",
              Severity.INFO,
              """
              `json` keeps the text as it was sent and parses it at every access; it has no equality, so `SELECT DISTINCT`, `GROUP BY`
              and `UNION` on such a row fail, and no index. `jsonb` is parsed once, can be compared and indexed (GIN). `json` is right
              only where white space and the order of keys must survive.
              """,
              """
              Use `jsonb`. The change writes the table anew [measured], so do it while it is small.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s is json, which has no equality and no index.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .flatMap(t ->
            t.columns().stream()
                .filter(c -> TypeName.of(in.engine(), c.type()).base().equals("json"))
                .map(c -> finding(in, t, c)));
  }

  private Finding finding(Inspection in, Table table, Column column) {
    Finding finding =
        in.on(
            this, table.name(), column.name(), MESSAGE.formatted(column.name()), "Make it jsonb.");
    boolean plain =
        column.generation() instanceof Column.Generation.None
            && column.defaultValue().isEmpty()
            && !column.type().endsWith("]");
    return plain ? finding.fixedBy(List.of(Retyped.type(table, column, "jsonb"))) : finding;
  }
}
