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

/// Padded character type.
final class FixedCharacters implements Rule {

  private static final About ABOUT =
      About.of(
              "D16",
              "char-n",
              "Padded character type",
              Severity.INFO,
              """
              `char(n)` fills every value with spaces up to n, stores the spaces, and ignores them when it compares – but not in
              `LIKE`, and not after a cast to `text`. It is not faster than `varchar(n)` or `text`: in PostgreSQL all three are stored
              the same way. Changing `char(n)` later to `text` writes the table anew [measured].
              """,
              """
              Use `varchar(n)` where the length is a rule, `text` where it is not.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s pads its values with spaces.";
  private static final String ADVICE = "Make it %s.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .flatMap(t ->
            t.columns().stream().filter(c -> padded(in.engine(), c)).map(c -> finding(in, t, c)));
  }

  private static boolean padded(Engine engine, Column column) {
    TypeName type = TypeName.of(engine, column.type());
    return (type.base().equals("char") && type.modifier(0).orElse(1) > 1)
        || type.base().equals("bpchar");
  }

  private Finding finding(Inspection in, Table table, Column column) {
    TypeName type = TypeName.of(in.engine(), column.type());
    String better = type.modifier(0).map(n -> "character varying(" + n + ")").orElse("text");
    Finding finding =
        in.on(
            this,
            table.name(),
            column.name(),
            MESSAGE.formatted(column.name()),
            ADVICE.formatted(better));
    boolean fixable = Retyped.isPlain(column) && !type.array() && type.collation().isEmpty();
    return fixable ? finding.fixedBy(List.of(Retyped.type(table, column, better))) : finding;
  }
}
