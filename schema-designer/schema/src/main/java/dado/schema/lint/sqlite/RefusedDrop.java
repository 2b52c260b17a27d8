package dado.schema.lint.sqlite;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// DROP COLUMN that SQLite refuses.
final class RefusedDrop implements Rule {

  private static final About ABOUT =
      About.of(
              "S08",
              "refused-drop",
              "DROP COLUMN that SQLite refuses",
              Severity.ERROR,
              """
              `DROP COLUMN` (SQLite 3.35) refuses a column that is in the primary key, is UNIQUE, is in an index, or is named by a table
              CHECK, a generated column, a view or a trigger. A CHECK or REFERENCES in the column itself goes with it.
              """,
              """
              Drop the index, view or trigger first; for a key rebuild the table.
              """)
          .on(Engine.SQLITE);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "SQLite refuses to drop %s: %s.";
  private static final String ADVICE = "Drop that first, or rebuild the table.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.asked(Operation.DropColumn.class)
        .filter(a -> a.step().sql().toUpperCase(Locale.ROOT).contains("DROP"))
        .flatMap(a ->
            reason(in, a)
                .map(r ->
                    in.at(
                        this,
                        a.step(),
                        a.operation().column(),
                        MESSAGE.formatted(a.operation().column(), r),
                        ADVICE))
                .stream());
  }

  private static Optional<String> reason(
      Inspection in, Inspection.Asked<Operation.DropColumn> dropped) {
    String column = dropped.operation().column();
    Optional<Table> table =
        dropped
            .step()
            .table()
            .filter(t -> !(dropped.step().operation() instanceof Operation.RenameTable));
    Optional<String> index =
        table.stream()
            .flatMap(t -> t.indexes().stream())
            .filter(i ->
                i.keys().stream()
                        .anyMatch(k ->
                            k.isExpression()
                                ? names(k.text(), column)
                                : k.text().equalsIgnoreCase(column))
                    || i.where().map(w -> names(w, column)).orElse(false))
            .map(i -> "the index " + i.name() + " holds it")
            .findFirst();
    Optional<String> key =
        table.stream()
            .flatMap(t -> t.constraints().stream())
            .filter(c ->
                (c instanceof Constraint.Unique u && u.columns().contains(column))
                    || (c instanceof Constraint.PrimaryKey p && p.columns().contains(column)))
            .map(c -> "it is part of a key")
            .findFirst();
    Optional<String> view =
        in.before().stream()
            .flatMap(s -> s.views().stream())
            .filter(v ->
                names(v.definition(), column)
                    && names(v.definition(), dropped.operation().table().local())
                    && kept(in, dropped.step(), v.name()))
            .map(v -> "the view " + v.name().local() + " uses it")
            .findFirst();
    Optional<String> generated =
        table.stream()
            .flatMap(t -> t.columns().stream())
            .filter(c ->
                c.generation() instanceof Column.Generation.Computed g
                    && names(g.expression(), column))
            .map(c -> "the generated column " + c.name() + " uses it")
            .findFirst();
    return rebuilt(in, dropped.step())
        ? Optional.empty()
        : index.or(() -> key).or(() -> view).or(() -> generated);
  }

  /// The step that a rebuild amounts to is no DROP COLUMN.
  private static boolean rebuilt(Inspection in, Step step) {
    return Rebuilds.of(in).stream().anyMatch(r -> r.rename().statement() == step.statement());
  }

  private static boolean kept(Inspection in, Step step, Name view) {
    return in.asked(Operation.DropOther.class)
        .noneMatch(
            d -> d.operation().name().equals(view) && d.step().statement() < step.statement());
  }

  private static boolean names(String text, String name) {
    return text.matches("(?is).*(?<!\\w)" + Pattern.quote(name) + "(?!\\w).*");
  }
}
