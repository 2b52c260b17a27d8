package dado.schema.edit;

import dado.schema.change.Change;
import dado.schema.change.Mentions;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Grant;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Policy;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What cannot be without a table or a column: it goes along, or stands in the way.
final class Dependents {

  private Dependents() {}

  /// Drops what goes along with a table. A view that reads it stands in the way.
  static void drop(Act act, Table table) {
    List<View> views = ViewReads.of(act.schema(), table.name());
    if (!views.isEmpty()) {
      throw Things.refuse(
          "The table "
              + table.name().local()
              + " is read by "
              + words(views)
              + ". Drop or change that first.");
    }
    for (Table other : act.schema().tables()) {
      if (!other.name().equals(table.name())) {
        other.foreignKeys().stream()
            .filter(k -> k.references().equals(table.name()))
            .forEach(k -> act.make(new Change.DropConstraint(other.name(), k)));
      }
    }
    act.schema().objects().stream()
        .filter(o -> goesWith(o, table.name()))
        .forEach(o -> act.make(new Change.DropObject(o)));
  }

  private static boolean goesWith(SchemaObject object, Name table) {
    return switch (object) {
      case Trigger t -> t.table().equals(table);
      case Policy p -> p.table().equals(table);
      case Grant g -> g.on().equals("TABLE") && g.name().equals(table);
      case Sequence s -> s.ownedBy().filter(o -> o.table().equals(table)).isPresent();
      default -> false;
    };
  }

  /// Drops what goes along with a column: keys, checks and indexes that hold it. What computes from
  /// it stands in the way.
  static void drop(Act act, Table table, String column) {
    refuse(act.schema(), table, column);
    for (Table other : act.schema().tables()) {
      other.foreignKeys().stream()
          .filter(
              k -> k.references().equals(table.name()) && k.referencedColumns().contains(column))
          .filter(k -> !other.name().equals(table.name()) || !k.columns().contains(column))
          .forEach(k -> act.make(new Change.DropConstraint(other.name(), k)));
    }
    table.indexes().stream()
        .filter(i -> holds(i, column))
        .forEach(i -> act.make(new Change.DropIndex(table.name(), i)));
    table.constraints().stream()
        .filter(c -> holds(c, column))
        .forEach(c -> act.make(new Change.DropConstraint(table.name(), c)));
    act.schema().objects(Sequence.class).stream()
        .filter(s ->
            s.ownedBy()
                .filter(o -> o.table().equals(table.name()) && o.column().equals(column))
                .isPresent())
        .forEach(s -> act.make(new Change.DropObject(s)));
  }

  private static void refuse(Schema schema, Table table, String column) {
    String where = "The column " + column + " of " + table.name().local();
    List<View> views = ViewReads.of(schema, table, column);
    if (!views.isEmpty()) {
      throw Things.refuse(where + " is read by " + words(views) + ". Drop or change that first.");
    }
    for (Column other : table.columns()) {
      if (other.generation() instanceof Generation.Computed(String expression, boolean stored)
          && says(expression, column)) {
        throw Things.refuse(
            where + " is what " + other.name() + " is computed from. Drop or change that first.");
      }
    }
    schema.objects(Policy.class).stream()
        .filter(p -> p.table().equals(table.name()) && says(p, column))
        .findFirst()
        .ifPresent(p -> {
          throw Things.refuse(
              where
                  + " decides in the policy "
                  + p.name().local()
                  + ". Drop or change that first.");
        });
    if (table.partitioning().filter(p -> says(p.by(), column)).isPresent()) {
      throw Things.refuse(
          where + " decides in which partition a row lies. Remove the partitioning first.");
    }
  }

  private static boolean says(Policy policy, String column) {
    return policy.using().filter(u -> says(u, column)).isPresent()
        || policy.check().filter(c -> says(c, column)).isPresent();
  }

  static boolean says(String sql, String word) {
    return Mentions.in(sql).contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean holds(Index index, String column) {
    return index.include().contains(column)
        || index.where().filter(w -> says(w, column)).isPresent()
        || index.keys().stream()
            .anyMatch(k -> k.isExpression() ? says(k.text(), column) : k.text().equals(column));
  }

  private static boolean holds(Constraint constraint, String column) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> k.columns().contains(column) || includes(k, column);
      case Constraint.Unique u -> u.columns().contains(column) || includes(u, column);
      case Constraint.ForeignKey f -> f.columns().contains(column);
      case Constraint.Check c -> says(c.expression(), column);
      case Constraint.Exclusion e -> says(e.definition(), column);
    };
  }

  private static boolean includes(Constraint key, String column) {
    return says(key.options().get("include"), column);
  }

  static String words(List<? extends SchemaObject> objects) {
    return objects.stream().map(o -> "the " + Taken.words(o)).collect(Collectors.joining(", "));
  }
}
