package dado.schema.dialect.sqlite;

import dado.schema.model.Constraint;
import dado.schema.model.Constraint.ForeignKey;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What foreign keys reference, under the names that those tables and columns have: SQLite sees no
/// case in them, and means the primary key where no column is named.
record References(Map<String, Table> tables) {

  static List<Table> resolved(List<Table> tables) {
    References references =
        new References(
            tables.stream()
                .collect(
                    Collectors.toMap(
                        t -> SqliteCatalog.folded(t.name().local()), Function.identity())));
    return tables.stream().map(references::in).toList();
  }

  private Table in(Table table) {
    return table.withConstraints(
        table.constraints().stream()
            .map(c -> c instanceof ForeignKey key ? resolved(key) : c)
            .map(Constraint.class::cast)
            .toList());
  }

  private ForeignKey resolved(ForeignKey key) {
    Optional<Table> parent =
        Optional.ofNullable(tables.get(SqliteCatalog.folded(key.references().local())));
    Name name = parent.map(Table::name).orElse(key.references());
    List<String> named =
        key.referencedColumns().isEmpty()
            ? parent.flatMap(Table::primaryKey).map(k -> k.columns()).orElse(List.of())
            : key.referencedColumns().stream().map(c -> declared(parent, c)).toList();
    boolean fits = named.size() == key.columns().size();
    return key.withReferences(name)
        .withColumns(key.columns(), fits ? named : key.referencedColumns());
  }

  private static String declared(Optional<Table> table, String column) {
    return table.stream()
        .flatMap(t -> t.columns().stream())
        .map(c -> c.name())
        .filter(column::equalsIgnoreCase)
        .findFirst()
        .orElse(column);
  }
}
