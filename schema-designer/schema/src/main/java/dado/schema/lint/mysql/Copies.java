package dado.schema.lint.mysql;

import dado.schema.lint.rule.Inspection;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.lint.types.Conditions;
import dado.schema.lint.types.Effect;
import dado.schema.lint.types.TypeChanges;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Table;
import java.util.Locale;
import java.util.Optional;

/// Which operations MySQL and MariaDB can only make by copying the table.
final class Copies {

  private Copies() {}

  /// Why, of which column or constraint.
  record Reason(String part, String why, boolean known) {

    Reason(String part, String why) {
      this(part, why, true);
    }
  }

  static Optional<Reason> reason(Inspection in, Step step) {
    return switch (step.operation()) {
      case Operation.ModifyColumn o -> modified(in, step, o);
      case Operation.AddColumn o -> added(in, step, o);
      case Operation.DropColumn o when fulltext(step) && in.engine() == Engine.MYSQL ->
          Optional.of(new Reason(o.column(), "it has a FULLTEXT index"));
      case Operation.AddConstraint o -> constraint(in, step, o);
      case Operation.DropConstraint o when o.kind().equals("PRIMARY KEY") && !replaced(in, step) ->
          Optional.of(
              new Reason("", "the primary key goes and no other comes in the same statement"));
      case Operation.SetOptions o -> options(step, o);
      case Operation.Partition o when o.what().equals("REMOVE") || o.what().equals("PARTITION") ->
          Optional.of(new Reason("", "its partitioning changes"));
      default -> Optional.empty();
    };
  }

  private static Optional<Reason> modified(Inspection in, Step step, Operation.ModifyColumn o) {
    Optional<Column> before = step.table().flatMap(t -> t.column(o.column()));
    return before.isPresent()
        ? computed(before.get(), o.after()).or(() -> retyped(in, step, before.get(), o))
        : assumed(in, o);
  }

  /// Where nobody knows the column as it is.
  private static Optional<Reason> assumed(Inspection in, Operation.ModifyColumn o) {
    String type = o.after().type();
    String text = "unless " + o.column() + " is " + type + " already, which is not known here";
    return TypeChanges.canBeFree(in.engine(), type)
        ? Optional.empty()
        : Optional.of(new Reason(o.column(), text, false));
  }

  private static Optional<Reason> retyped(
      Inspection in, Step step, Column before, Operation.ModifyColumn o) {
    Conditions conditions =
        new Conditions(false, Copies.indexed(step.table(), o.column()), charset(step));
    Effect effect = TypeChanges.effect(in.engine(), before.type(), o.after().type(), conditions);
    String why = o.column() + " changes from " + before.type() + " to " + o.after().type();
    return Optional.of(new Reason(o.column(), why)).filter(r -> effect == Effect.REWRITE);
  }

  private static Optional<Reason> computed(Column before, Column after) {
    boolean changes =
        after.generation() instanceof Column.Generation.Computed now
            && !(before.generation() instanceof Column.Generation.Computed was
                && plain(was.expression()).equals(plain(now.expression()))
                && was.stored() == now.stored());
    return changes
        ? Optional.of(new Reason(after.name(), "the expression of " + after.name() + " changes"))
        : Optional.empty();
  }

  private static String plain(String expression) {
    return expression.replaceAll("[`()\\s]+", "").toLowerCase(Locale.ROOT);
  }

  private static boolean indexed(Optional<Table> table, String column) {
    return table
        .map(t ->
            t.indexes().stream()
                    .anyMatch(
                        i -> i.keys().stream().anyMatch(k -> k.text().equalsIgnoreCase(column)))
                || t.constraints().stream()
                    .anyMatch(c ->
                        (c instanceof Constraint.Unique u && u.columns().contains(column))
                            || (c instanceof Constraint.PrimaryKey p
                                && p.columns().contains(column))))
        .orElse(true);
  }

  private static String charset(Step step) {
    String own = step.table().map(t -> t.options().get("charset")).orElse("");
    String collation = step.table().map(t -> t.options().get("collate")).orElse("");
    String of =
        collation.contains("_") ? collation.substring(0, collation.indexOf('_')) : "utf8mb4";
    return own.isEmpty() ? of : own;
  }

  private static boolean fulltext(Step step) {
    return step.table()
        .map(t -> t.indexes().stream().anyMatch(i -> i.method().equals("fulltext")))
        .orElse(false);
  }

  private static Optional<Reason> added(Inspection in, Step step, Operation.AddColumn o) {
    Column column = o.column();
    if (column.generation() instanceof Column.Generation.Computed c && c.stored()) {
      return Optional.of(new Reason(column.name(), column.name() + " is STORED"));
    }
    return in.engine() == Engine.MYSQL ? addedToMysql(in, step, o) : Optional.empty();
  }

  private static Optional<Reason> addedToMysql(Inspection in, Step step, Operation.AddColumn o) {
    String name = o.column().name();
    if (o.column().defaultValue().map(d -> d.startsWith("(")).orElse(false)) {
      return Optional.of(new Reason(name, "the default of " + name + " is an expression"));
    }
    if (o.constraints().stream().anyMatch(Constraint.ForeignKey.class::isInstance)
        && in.version().atLeast(9, 0)) {
      return Optional.of(new Reason(name, name + " comes with a foreign key"));
    }
    return fulltext(step)
        ? Optional.of(new Reason(name, "it has a FULLTEXT index"))
        : Optional.empty();
  }

  private static Optional<Reason> constraint(Inspection in, Step step, Operation.AddConstraint o) {
    return switch (o.constraint()) {
      case Constraint.ForeignKey f -> unchecked(in, step) ? Optional.empty() : checked(f);
      case Constraint.Check c ->
          o.unchecked() ? Optional.empty() : Optional.of(new Reason(c.name(), "a CHECK is added"));
      case Constraint.PrimaryKey p -> Optional.empty();
      case Constraint.Unique u -> Optional.empty();
      case Constraint.Exclusion e -> Optional.empty();
    };
  }

  private static Optional<Reason> checked(Constraint.ForeignKey key) {
    return Optional.of(
        new Reason(
            String.join(", ", key.columns()),
            "a foreign key is added while foreign_key_checks is on"));
  }

  private static boolean unchecked(Inspection in, Step step) {
    return in.asked(Operation.Setting.class)
        .filter(a ->
            a.step().statement() < step.statement()
                && a.operation().name().equals("foreign_key_checks"))
        .reduce((a, b) -> b)
        .map(a -> a.operation().value().equals("0") || a.operation().value().equals("off"))
        .orElse(false);
  }

  private static boolean replaced(Inspection in, Step step) {
    return in.asked(Operation.AddConstraint.class)
        .anyMatch(a ->
            a.step().statement() == step.statement()
                && a.operation().constraint() instanceof Constraint.PrimaryKey);
  }

  private static Optional<Reason> options(Step step, Operation.SetOptions o) {
    if (o.options().is("convert", "yes")) {
      return Optional.of(new Reason("", "every text column is converted"));
    }
    String engine = o.options().get("engine");
    String before =
        step.table().map(t -> t.options().get("engine")).filter(e -> !e.isEmpty()).orElse("innodb");
    return engine.isEmpty() || engine.equalsIgnoreCase(before)
        ? Optional.empty()
        : Optional.of(new Reason("", "its engine becomes " + engine));
  }
}
