package dado.schema.migration;

import dado.schema.change.Change;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.EnumType;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.SchemaObject.Kind;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an up script removes and no down script brings back.
///
/// @param current the schema before, whose rules a restored column must keep
/// @param kept the changes whose losses are kept beside
record Losses(Schema current, Set<Change> kept) {

  Reversibility of(List<Change> changes) {
    List<String> lost = new ArrayList<>();
    for (Change change : changes) {
      Optional<String> why = impossible(change).or(() -> orphaned(change, changes));
      if (why.isPresent()) {
        return new Reversibility.Impossible(why.get());
      }
      lost(change).filter(l -> !lost.contains(l)).ifPresent(lost::add);
    }
    return lost.isEmpty() ? new Reversibility.Exact() : new Reversibility.StructureOnly(lost);
  }

  /// Why the way back stops on a table with rows: a column must be there and no value can be made
  /// up for it.
  private Optional<String> impossible(Change change) {
    return change instanceof Change.DropColumn(Name table, Column column, int position)
            && !kept.contains(change)
            && isRequired(column)
            && (isRuled(table, column)
                || Placeholders.of(current.engine(), column.type()).isEmpty())
        ? Optional.of(
            table
                + "."
                + column.name()
                + " is required, its values are lost, and none can be made up that keeps its rules:"
                + " the way back works on an empty table only. Keep the values (--keep-lost).")
        : Optional.empty();
  }

  /// Why rows that stay would reference rows that do not come back.
  private Optional<String> orphaned(Change change, List<Change> changes) {
    if (!(change instanceof Change.DropConstraint(Name table, Constraint.ForeignKey key))) {
      return Optional.empty();
    }
    boolean stays =
        changes.stream()
            .noneMatch(c -> c instanceof Change.DropTable(Table t) && t.name().equals(table));
    return changes.stream()
        .filter(c -> stays && !kept.contains(c) && empties(c, key))
        .findFirst()
        .map(c ->
            "rows of "
                + table
                + " reference rows of "
                + key.references()
                + " that do not come back, so that the foreign key cannot either. Keep the rows"
                + " (--keep-lost).");
  }

  private static boolean empties(Change change, Constraint.ForeignKey key) {
    return switch (change) {
      case Change.DropTable(Table t) -> t.name().equals(key.references());
      case Change.DropColumn(Name t, Column c, int position) ->
          t.equals(key.references()) && key.referencedColumns().contains(c.name());
      default -> false;
    };
  }

  static boolean isRequired(Column column) {
    return !column.nullable()
        && column.defaultValue().isEmpty()
        && column.generation() instanceof Generation.None;
  }

  private boolean isRuled(Name table, Column column) {
    return current
        .table(table)
        .filter(t ->
            t.constraints().stream().anyMatch(c -> rules(c, column.name())) || isUnique(t, column))
        .isPresent();
  }

  private static boolean isUnique(Table table, Column column) {
    return table.indexes().stream()
        .anyMatch(i ->
            i.unique() && i.keys().size() == 1 && i.keys().getFirst().text().equals(column.name()));
  }

  private static boolean rules(Constraint constraint, String column) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> k.columns().equals(List.of(column));
      case Constraint.Unique u -> u.columns().equals(List.of(column));
      case Constraint.ForeignKey f -> f.columns().contains(column);
      case Constraint.Check c -> c.expression().contains(column);
      case Constraint.Exclusion e -> e.definition().contains(column);
    };
  }

  private Optional<String> lost(Change change) {
    if (kept.contains(change)) {
      return Optional.empty();
    }
    return switch (change) {
      case Change.DropTable(var table) -> Optional.of("the rows of " + table.name());
      case Change.DropPartition(Name table, var partition, int position) ->
          Optional.of("the rows of " + partition.name());
      case Change.DropColumn(Name table, Column column, int position) -> dropped(table, column);
      case Change.AlterColumn(Name table, Column before, Column after)
          when isComputed(after) && !isComputed(before) ->
          Optional.of("the values of " + table + "." + after.name() + " (they are computed now)");
      case Change.AlterColumn(Name table, Column before, Column after) ->
          Conversions.keepsAll(current.engine(), before.type(), after.type())
              ? Optional.empty()
              : Optional.of(
                  "what "
                      + after.type()
                      + " cannot hold of the values of "
                      + table
                      + "."
                      + after.name()
                      + " ("
                      + before.type()
                      + ")");
      case Change.AlterObject(EnumType old, EnumType type)
          when !old.labels().containsAll(type.labels()) ->
          Optional.of("the way back for rows with a new value of " + type.name());
      case Change.DropObject(SchemaObject object) when object.kind() == Kind.SEQUENCE ->
          Optional.of("the next value of sequence " + object.name());
      default -> Optional.empty();
    };
  }

  private static boolean isComputed(Column column) {
    return column.generation() instanceof Generation.Computed;
  }

  private static Optional<String> dropped(Name table, Column column) {
    if (isComputed(column)) {
      return Optional.empty();
    }
    String lost = "the values of " + table + "." + column.name();
    return Optional.of(isRequired(column) ? lost + " (rows get a made-up one)" : lost);
  }
}
