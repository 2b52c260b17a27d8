package dado.schema.dialect.postgresql;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which columns tables have from those that they inherit from, and what they have of them of their
/// own: a default, NOT NULL.
record Inheritance(Target target, Schema schema) {

  /// Whether a column's type and name follow those of another table's.
  boolean follows(Name table, Column column) {
    return ColumnText.isInherited(column)
        || schema.table(table).stream()
            .flatMap(this::parents)
            .anyMatch(p -> p.column(column.name()).isPresent());
  }

  private Stream<Table> parents(Table table) {
    return TableOptions.parents(table.options()).stream()
        .flatMap(p -> schema.tables().stream().filter(t -> target.quote(t.name()).equals(p)));
  }

  /// The tables that inherit from one, however far.
  Set<Table> heirs(Name table) {
    Set<Table> heirs = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(target.quote(table)));
    while (!open.isEmpty()) {
      String parent = open.removeLast();
      schema.tables().stream()
          .filter(t -> TableOptions.parents(t.options()).contains(parent))
          .filter(heirs::add)
          .forEach(t -> open.add(target.quote(t.name())));
    }
    return heirs;
  }

  /// The beginning of a statement about a column of this table alone, not of its heirs'.
  String alone(Name table, String column) {
    String head = new ColumnText(target).head(table, column);
    return heirs(table).isEmpty() ? head : head.replaceFirst("TABLE ", "TABLE ONLY ");
  }

  /// Takes the default of a column from all heirs, or gives each its own again.
  List<String> heirsDefaults(Name table, String column, boolean given) {
    List<String> texts = new ArrayList<>();
    for (Table heir : heirs(table)) {
      heir.column(column)
          .flatMap(Column::defaultValue)
          .map(d -> given ? "SET DEFAULT " + d : "DROP DEFAULT")
          .ifPresent(d -> texts.add(alone(heir.name(), column) + d));
    }
    return texts;
  }

  /// What makes the inherited columns of a table that was just made what they shall be.
  List<String> ownOf(Table table) {
    List<String> texts = new ArrayList<>();
    table.columns().stream()
        .filter(ColumnText::isInherited)
        .forEach(c -> texts.addAll(ownOf(table, c)));
    return texts;
  }

  private List<String> ownOf(Table table, Column column) {
    List<Column> models = parents(table).flatMap(p -> p.column(column.name()).stream()).toList();
    List<String> texts = new ArrayList<>();
    if (!models.isEmpty()) {
      defaultOf(table, column, models).ifPresent(texts::add);
      boolean nullable = models.stream().allMatch(Inheritance::leavesNullable);
      if (nullable && !column.nullable() && !column.options().has("not null")) {
        texts.add(new NotNullText(target).added(table.name(), column));
      }
      texts.addAll(
          new ColumnText(target)
              .settings(table.name(), column.name(), stored(models.getFirst()), stored(column)));
    }
    return texts;
  }

  private Optional<String> defaultOf(Table table, Column column, List<Column> models) {
    Optional<String> given =
        models.stream()
            .filter(m -> m.generation() instanceof Generation.None)
            .flatMap(m -> m.defaultValue().stream())
            .findFirst();
    return given.equals(column.defaultValue())
        ? Optional.empty()
        : Optional.of(
            alone(table.name(), column.name())
                + column.defaultValue().map(d -> "SET DEFAULT " + d).orElse("DROP DEFAULT"));
  }

  private static boolean leavesNullable(Column column) {
    return column.nullable() || column.options().has("no inherit");
  }

  /// The settings that heirs get along with a column.
  private static Options stored(Column column) {
    return Options.NONE
        .with("storage", column.options().get("storage"))
        .with("compression", column.options().get("compression"));
  }
}
