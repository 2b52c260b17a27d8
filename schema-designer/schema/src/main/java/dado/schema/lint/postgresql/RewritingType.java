package dado.schema.lint.postgresql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.lint.types.Conditions;
import dado.schema.lint.types.Effect;
import dado.schema.lint.types.TypeChanges;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Change of type that writes the whole table anew.
final class RewritingType implements Rule {

  private static final About ABOUT =
      About.of(
              "P10",
              "change-type",
              "Change of type that writes the whole table anew",
              Severity.WARNING,
              """
              `ALTER COLUMN … TYPE` always takes an access exclusive lock. Whether that is a moment or an hour depends on the **two**
              types. PostgreSQL leaves the rows alone where the stored bytes stay right: `varchar(50)` to `varchar(100)`, `varchar` or
              `text`; `numeric(10,2)` to `numeric(12,2)`; `timestamp(3)` to `timestamp`; `cidr` to `inet`; `timestamp` to `timestamptz` in
              a session whose `TimeZone` is UTC (it only builds the indexes on the column anew). It writes every row and every index for
              `int` to `bigint`, a shorter `varchar`, another scale, `json` to `jsonb`, `char(n)` to `text`, and for `USING` with a real
              expression. Dado's table of this was measured: every pair of 61 types, on PostgreSQL 18, by the file under the table.
              """,
              """
              Expand and contract: a new column of the new type, a trigger that writes both, a backfill in batches, programs that read
              the new one, then drop the old one.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String ADVICE =
      "Add a column of the new type, fill it in batches, let programs move, drop the old one.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.onOthers(Operation.ChangeType.class)
        .flatMap(a -> of(in, a.step(), a.operation()).stream());
  }

  private Optional<Finding> of(Inspection in, Step step, Operation.ChangeType change) {
    Optional<Column> old = step.table().flatMap(t -> t.column(change.column()));
    if (old.isEmpty()) {
      return Optional.of(unknown(in, step, change));
    }
    String types = old.get().type() + " to " + change.type();
    return what(effect(in, step, change, old.get()), step, change)
        .map(w -> finding(in, step, change, w.formatted(types)));
  }

  /// What happens, with a gap for the types; empty where nothing does.
  private static Optional<String> what(Effect effect, Step step, Operation.ChangeType change) {
    return switch (effect) {
      case NONE, INPLACE -> Optional.empty();
      case INDEXES -> Optional.of(INDEXES).filter(w -> indexed(step, change.column()));
      case SCAN -> Optional.of(SCAN);
      case REWRITE -> Optional.of(REWRITE);
    };
  }

  private static final String INDEXES =
      "The indexes on the column are built anew (%s), and nobody reads or writes the table meanwhile.";
  private static final String SCAN = "All rows are read (%s) under an access exclusive lock.";
  private static final String REWRITE =
      "Every row and every index is written anew (%s), and nobody reads or writes the table meanwhile.";

  private static Effect effect(Inspection in, Step step, Operation.ChangeType change, Column old) {
    if (change.using().map(u -> computes(u, change, old)).orElse(false)) {
      return Effect.REWRITE;
    }
    Optional<Domains.Known> from = Domains.of(in, old.type());
    Optional<Domains.Known> to = Domains.of(in, change.type());
    if (to.map(d -> d.constrained() && from.map(f -> !f.name().equals(d.name())).orElse(true))
        .orElse(false)) {
      return Effect.REWRITE;
    }
    String before = from.map(Domains.Known::type).orElse(old.type());
    String after = to.map(Domains.Known::type).orElse(change.type());
    Effect effect =
        TypeChanges.effect(
            Engine.POSTGRESQL, before, after, new Conditions(utc(in, step), true, ""));
    return effect == Effect.NONE && to.isPresent() && from.isEmpty() ? Effect.SCAN : effect;
  }

  /// Whether the expression is more than the column, or the column cast to the new type.
  private static boolean computes(String using, Operation.ChangeType change, Column old) {
    String plain = using.replaceAll("[\\s\"()]+", "").toLowerCase(Locale.ROOT);
    String column = old.name().toLowerCase(Locale.ROOT);
    String type = change.type().replaceAll("(?i) collate .*", "");
    boolean bare = plain.equals(column);
    return !bare
        && !plain.equals(column + "::" + type.replaceAll("[\\s\"()]+", "").toLowerCase(Locale.ROOT))
        && !plain.equals(
            "cast" + column + "as" + type.replaceAll("[\\s\"()]+", "").toLowerCase(Locale.ROOT));
  }

  private static boolean utc(Inspection in, Step step) {
    Optional<String> set =
        in.asked(Operation.Setting.class)
            .filter(a ->
                a.step().statement() < step.statement() && a.operation().name().equals("timezone"))
            .map(a -> a.operation().value())
            .reduce((a, b) -> b);
    String zone =
        set.orElse(in.facts().settings().getOrDefault("timezone", "")).toUpperCase(Locale.ROOT);
    return zone.equals("UTC") || zone.equals("ETC/UTC") || zone.equals("GMT");
  }

  private static boolean indexed(Step step, String column) {
    return step.table()
        .map(t ->
            t.indexes().stream().anyMatch(i -> holds(i, column))
                || t.constraints().stream().anyMatch(c -> isKey(c, column)))
        .orElse(true);
  }

  private static boolean holds(Index index, String column) {
    return index.keys().stream()
        .anyMatch(k -> k.isExpression() ? k.text().contains(column) : k.text().equals(column));
  }

  private static boolean isKey(Constraint constraint, String column) {
    return (constraint instanceof Constraint.Unique u && u.columns().contains(column))
        || (constraint instanceof Constraint.PrimaryKey p && p.columns().contains(column));
  }

  private static final String UNKNOWN =
      "Becoming %s is free from some types and writes every row anew from others; the old type is not known here.";
  private static final String CERTAIN =
      "Every row and every index is written anew, and nobody reads or writes the table meanwhile. Assumed: the old type is not %s already.";

  private Finding unknown(Inspection in, Step step, Operation.ChangeType change) {
    boolean free =
        change.using().isEmpty() && TypeChanges.canBeFree(Engine.POSTGRESQL, change.type());
    String message = (free ? UNKNOWN : CERTAIN).formatted(change.type());
    Finding finding = finding(in, step, change, message);
    return free && in.settings().severity(ABOUT).isEmpty() ? finding.at(Severity.INFO) : finding;
  }

  private Finding finding(Inspection in, Step step, Operation.ChangeType change, String message) {
    return in.sized(this, step, change.column(), message, ADVICE);
  }
}
