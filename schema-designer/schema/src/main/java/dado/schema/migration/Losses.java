package dado.schema.migration;

import dado.schema.change.Change;
import dado.schema.model.Column;
import dado.schema.model.EnumType;
import dado.schema.model.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What an up script removes and no down script brings back.
final class Losses {

  private Losses() {}

  static Reversibility reversibility(List<Change> changes) {
    List<String> lost =
        Stream.concat(changes.stream().flatMap(Losses::lost), newValues(changes))
            .distinct()
            .toList();
    return lost.isEmpty() ? new Reversibility.Exact() : new Reversibility.StructureOnly(lost);
  }

  /// Values that an enum has only after the way up: rows that hold one stop the way back.
  private static Stream<String> newValues(List<Change> changes) {
    List<String> lost = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.AlterObject(EnumType old, EnumType type)
          && !old.labels().containsAll(type.labels())) {
        lost.add("the way back for rows with a new value of " + type.name());
      }
    }
    return lost.stream();
  }

  private static Stream<String> lost(Change change) {
    return switch (change) {
      case Change.DropTable(var table) -> Stream.of("the rows of " + table.name());
      case Change.DropColumn(Name table, Column column, int position) ->
          column.generation() instanceof Column.Generation.Computed
              ? Stream.empty()
              : Stream.of("the values of " + table + "." + column.name());
      case Change.AlterColumn(Name table, Column before, Column after) ->
          before.type().equals(after.type())
              ? Stream.empty()
              : Stream.of(
                  "what "
                      + after.type()
                      + " cannot hold of the values of "
                      + table
                      + "."
                      + after.name()
                      + " ("
                      + before.type()
                      + ")");
      default -> Stream.empty();
    };
  }
}
