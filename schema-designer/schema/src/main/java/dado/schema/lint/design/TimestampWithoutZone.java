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

/// Timestamp without time zone.
final class TimestampWithoutZone implements Rule {

  private static final About ABOUT =
      About.of(
              "D11",
              "timestamp-without-time-zone",
              "Timestamp without time zone",
              Severity.INFO,
              """
              `timestamp` holds what a clock on the wall showed, and not where the wall was: two sessions with different `TimeZone`
              settings read the same value as two different moments, an hour is missing or doubled at each change of daylight saving
              time. `timestamptz` holds the moment itself (it is as large: 8 bytes, and stores no zone) and shows it in the reader's.
              """,
              """
              Use `timestamp with time zone` for moments; keep `timestamp` for local times, such as opening hours. The change needs no
              rewrite of the table while the session's `TimeZone` is UTC [measured on PostgreSQL 18].
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s does not know its time zone.";
  private static final String ADVICE = "Make it timestamp with time zone.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .flatMap(t ->
            t.columns().stream()
                .filter(c -> TypeName.of(in.engine(), c.type()).base().equals("timestamp"))
                .map(c -> finding(in, t, c)));
  }

  private Finding finding(Inspection in, Table table, Column column) {
    TypeName type = TypeName.of(in.engine(), column.type());
    Finding finding =
        in.on(this, table.name(), column.name(), MESSAGE.formatted(column.name()), ADVICE);
    String digits = type.modifier(0).map(n -> "(" + n + ")").orElse("");
    boolean plain = column.generation() instanceof Column.Generation.None && !type.array();
    return plain
        ? finding.fixedBy(
            List.of(Retyped.type(table, column, "timestamp" + digits + " with time zone")))
        : finding;
  }
}
