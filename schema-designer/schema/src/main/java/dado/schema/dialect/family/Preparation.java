package dado.schema.dialect.family;

import dado.schema.change.Change;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Table;
import java.util.List;
import java.util.regex.Pattern;

/// What must stand around an `ALTER TABLE` so that the server takes it.
record Preparation(FamilyWords words, TableText text) {

  /// Functions that give another value each time; MySQL refuses them in the default of a column
  /// that is added (error 1674).
  private static final Pattern UNSAFE =
      Pattern.compile("(?i)\\b(uuid|uuid_short|rand|sysdate|random_bytes|connection_id)\\s*\\(");

  List<String> around(List<Change> batch, Table before, Table after, String sql) {
    Change first = batch.getFirst();
    if (first instanceof Change.AddColumn add && isUnsafe(add.column())) {
      return filled(add, before, after);
    }
    if (first instanceof Change.AlterColumn alter && becomesPlain(alter.before(), alter.after())) {
      return kept(alter, before, after);
    }
    if (before.options().has("system versioning")) {
      return List.of("SET SESSION system_versioning_alter_history = KEEP", sql);
    }
    boolean convertsKeys =
        batch.stream().anyMatch(Change.AlterTable.class::isInstance)
            && sql.contains("ALGORITHM=COPY")
            && hasTextKey(before);
    return convertsKeys
        ? List.of("SET SESSION foreign_key_checks = 0", sql, "SET SESSION foreign_key_checks = 1")
        : List.of(sql);
  }

  private static boolean hasTextKey(Table table) {
    return table.columns().stream()
        .filter(c -> ColumnDelta.isText(c.type()))
        .anyMatch(c ->
            table.constraints().stream()
                .anyMatch(k ->
                    switch (k) {
                      case Constraint.PrimaryKey p -> p.columns().contains(c.name());
                      case Constraint.Unique u -> u.columns().contains(c.name());
                      case Constraint.ForeignKey f -> f.columns().contains(c.name());
                      case Constraint.Check x -> false;
                      case Constraint.Exclusion x -> false;
                    }));
  }

  private boolean isUnsafe(Column column) {
    return words.engine() == Engine.MYSQL
        && column.defaultValue().filter(d -> UNSAFE.matcher(d).find()).isPresent();
  }

  /// The column comes empty, is filled, and gets its default after that.
  private List<String> filled(Change.AddColumn add, Table before, Table after) {
    Column wanted = add.column();
    Column empty = wanted.withDefault(java.util.Optional.empty()).withNullable(true);
    Change.AddColumn first = new Change.AddColumn(add.table(), empty, add.position());
    Table between =
        after.withColumns(after.columns().stream().map(c -> c.equals(wanted) ? empty : c).toList());
    Change.AlterColumn last = new Change.AlterColumn(add.table(), empty, wanted);
    String table = text.quote(add.table());
    String column = text.quote(wanted.name());
    return List.of(
        alter(first, before, between),
        "UPDATE " + table + " SET " + column + " = " + wanted.defaultValue().orElseThrow(),
        alter(last, between, after));
  }

  private static boolean becomesPlain(Column old, Column wanted) {
    return old.generation() instanceof Generation.Computed c
        && !c.stored()
        && !(wanted.generation() instanceof Generation.Computed);
  }

  /// A virtual column is stored first, so that its values stay.
  private List<String> kept(Change.AlterColumn alter, Table before, Table after) {
    Generation.Computed computed = (Generation.Computed) alter.before().generation();
    Column stored =
        alter
            .before()
            .filledBy(
                "", new Generation.Computed(computed.expression(), true), alter.before().comment());
    Table between = with(stored, after);
    return List.of(
        alter(new Change.AlterColumn(alter.table(), alter.before(), stored), before, between),
        alter(new Change.AlterColumn(alter.table(), stored, alter.after()), between, after));
  }

  private static Table with(Column column, Table table) {
    return table.withColumns(
        table.columns().stream().map(c -> c.name().equals(column.name()) ? column : c).toList());
  }

  private String alter(Change change, Table before, Table after) {
    Way way = words.online().way(List.of(change), before, after);
    String said = way.words(words.engine());
    return "ALTER TABLE "
        + text.quote(before.name())
        + " "
        + String.join(", ", new Clausing(words, text, before, after).of(change))
        + (said.isEmpty() ? "" : ", " + said)
        + way.warning();
  }
}
