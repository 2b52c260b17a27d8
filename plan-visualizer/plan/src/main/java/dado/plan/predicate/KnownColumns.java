package dado.plan.predicate;

import dado.plan.model.Operator.Relation;
import dado.schema.model.Column;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;

/// What is known of the tables' columns besides the plan.
@FunctionalInterface
public interface KnownColumns {

  /// Nothing is known: there is a plan and no database.
  KnownColumns NONE = _ -> Optional.empty();

  /// The table behind a relation of a plan.
  Optional<Table> table(Relation relation);

  /// What a schema knows.
  static KnownColumns of(Schema schema) {
    return relation -> {
      List<Table> found =
          schema.tables().stream()
              .filter(t -> t.name().local().equalsIgnoreCase(relation.table()))
              .filter(t ->
                  relation.schema().isEmpty()
                      || t.name().schema().isEmpty()
                      || t.name().schema().equalsIgnoreCase(relation.schema()))
              .toList();
      return found.size() == 1 || relation.schema().isEmpty()
          ? found.stream().findFirst()
          : found.stream()
              .filter(t -> t.name().schema().equalsIgnoreCase(relation.schema()))
              .findFirst();
    };
  }

  /// The type of a column, as the catalog prints it; empty where it is not known.
  default Optional<String> type(Relation relation, String column) {
    return table(relation)
        .flatMap(
            t -> t.columns().stream().filter(c -> c.name().equalsIgnoreCase(column)).findFirst())
        .map(Column::type);
  }
}
