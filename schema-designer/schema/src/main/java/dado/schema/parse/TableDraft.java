package dado.schema.parse;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Partitioning;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table while its statements are read.
final class TableDraft {

  final Name name;
  final List<Column> columns = new ArrayList<>();
  final List<Constraint> constraints = new ArrayList<>();
  final List<Index> indexes = new ArrayList<>();
  final List<Part> parts = new ArrayList<>();
  String comment = "";
  String partitionedBy = "";
  Options options = Options.NONE;

  TableDraft(Name name) {
    this.name = name;
  }

  Table table() {
    return new Table(
        Id.of("table", name.schema(), name.local()),
        name,
        columns,
        constraints,
        indexes,
        comment,
        partitioning(),
        options);
  }

  private Optional<Partitioning> partitioning() {
    return partitionedBy.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Partitioning(partitionedBy, parts.stream().map(Part::partition).toList()));
  }

  /// A partition.
  ///
  /// @param own what it has of its own
  record Part(TableDraft own, String bound) {

    Partitioning.Partition partition() {
      return new Partitioning.Partition(
          own.name, bound, own.partitioning(), own.indexes, own.options);
    }
  }

  /// The place of a column, or -1. Only PostgreSQL tells `A` from `a`.
  int column(String column, boolean exact) {
    for (int i = 0; i < columns.size(); i++) {
      String other = columns.get(i).name();
      if (exact ? other.equals(column) : other.equalsIgnoreCase(column)) {
        return i;
      }
    }
    return -1;
  }

  Id columnId(String column) {
    return Id.of("column", name.schema(), name.local(), column);
  }
}
