package dado.schema.file;

import dado.schema.model.Constraint;
import dado.schema.model.Constraint.Action;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Constraints as a model file has them.
final class ConstraintShape {

  private static final Map<String, Action> ACTIONS =
      Arrays.stream(Action.values()).collect(Collectors.toMap(ConstraintShape::word, a -> a));

  private static final Map<String, Function<Fields, Constraint>> KINDS =
      Map.of(
          "primary key", ConstraintShape::primaryKey,
          "unique", ConstraintShape::unique,
          "check", ConstraintShape::check,
          "foreign key", ConstraintShape::foreignKey,
          "other", ConstraintShape::other);

  private ConstraintShape() {}

  static Json write(Constraint constraint) {
    Draft draft = new Draft(Place.ROOT, Map.of());
    draft.text("kind", kind(constraint)).some("name", constraint.name());
    switch (constraint) {
      case Constraint.PrimaryKey p -> draft.texts("columns", p.columns());
      case Constraint.Unique u -> draft.texts("columns", u.columns());
      case Constraint.Check c -> draft.lines("expression", Optional.of(c.expression()));
      case Constraint.ForeignKey f -> foreignKey(f, draft);
      case Constraint.Exclusion e -> draft.lines("definition", Optional.of(e.definition()));
    }
    return draft.options("options", constraint.options()).done();
  }

  private static String kind(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey p -> "primary key";
      case Constraint.Unique u -> "unique";
      case Constraint.Check c -> "check";
      case Constraint.ForeignKey f -> "foreign key";
      case Constraint.Exclusion e -> "other";
    };
  }

  private static void foreignKey(Constraint.ForeignKey key, Draft draft) {
    draft.texts("columns", key.columns()).reference("references", key.references());
    draft.texts("referencedColumns", key.referencedColumns());
    action("onDelete", key.onDelete(), draft);
    action("onUpdate", key.onUpdate(), draft);
  }

  private static void action(String field, Action action, Draft draft) {
    draft.some(field, action == Action.NO_ACTION ? "" : word(action));
  }

  private static String word(Action action) {
    return action.sql().toLowerCase(Locale.ROOT);
  }

  static Constraint read(Fields in) {
    return in.word("kind", KINDS).apply(in);
  }

  private static Constraint primaryKey(Fields in) {
    return new Constraint.PrimaryKey(in.lines("name"), in.texts("columns"), in.options("options"));
  }

  private static Constraint unique(Fields in) {
    return new Constraint.Unique(in.lines("name"), in.texts("columns"), in.options("options"));
  }

  private static Constraint check(Fields in) {
    return new Constraint.Check(in.lines("name"), in.lines("expression"), in.options("options"));
  }

  private static Constraint foreignKey(Fields in) {
    return new Constraint.ForeignKey(
        in.lines("name"),
        in.texts("columns"),
        in.reference("references"),
        in.texts("referencedColumns"),
        in.choice("onDelete", ACTIONS).orElse(Action.NO_ACTION),
        in.choice("onUpdate", ACTIONS).orElse(Action.NO_ACTION),
        in.options("options"));
  }

  private static Constraint other(Fields in) {
    return new Constraint.Exclusion(
        in.lines("name"), in.lines("definition"), in.options("options"));
  }
}
