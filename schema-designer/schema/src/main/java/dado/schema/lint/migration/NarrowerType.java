package dado.schema.lint.migration;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.lint.types.TypeName;
import dado.schema.lint.types.Widening;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Type that some values may not fit.
final class NarrowerType implements Rule {

  private static final About ABOUT =
      About.of(
          "P11",
          "narrow-type",
          "Type that some values may not fit",
          Severity.WARNING,
          """
          A shorter `varchar`, a smaller number, fewer digits: where a value does not fit, PostgreSQL stops the migration ("value too
          long"), MySQL in strict mode too, and otherwise it cuts the value silently. Whether that happens depends on the rows, so
          count them before.
          """,
          """
          Count what does not fit: `SELECT count(*) FROM t WHERE length(c) > n`. Decide what becomes of those rows first.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "Values of %s that fit %s may not fit %s; one such row stops the migration, or is cut.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Stream.concat(findTypes(in), findModified(in));
  }

  private Stream<Finding> findTypes(Inspection in) {
    return in.onOthers(Operation.ChangeType.class)
        .flatMap(a -> of(in, a.step(), a.operation().column(), a.operation().type()).stream());
  }

  private Stream<Finding> findModified(Inspection in) {
    return in.onOthers(Operation.ModifyColumn.class)
        .flatMap(
            a -> of(in, a.step(), a.operation().column(), a.operation().after().type()).stream());
  }

  private Optional<Finding> of(Inspection in, Step step, String column, String type) {
    return step.table()
        .flatMap(t -> t.column(column))
        .filter(c -> Widening.narrows(in.engine(), c.type(), type))
        .map(c ->
            in.at(
                this,
                step,
                column,
                MESSAGE.formatted(column, c.type(), type),
                probe(in.engine(), step, column, type)));
  }

  private static String probe(Engine engine, Step step, String column, String type) {
    String table = step.subject().map(Name::local).orElse("t");
    Optional<Integer> length = TypeName.of(engine, type).modifier(0);
    boolean text = type.toLowerCase(Locale.ROOT).contains("char");
    String length0 = engine == Engine.POSTGRESQL ? "length(" : "char_length(";
    return text && length.isPresent()
        ? "First: SELECT count(*) FROM "
            + table
            + " WHERE "
            + length0
            + column
            + ") > "
            + length.get()
            + "."
        : "Count the rows that do not fit before.";
  }
}
