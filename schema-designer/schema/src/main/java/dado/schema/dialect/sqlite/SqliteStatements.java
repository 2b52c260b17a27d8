package dado.schema.dialect.sqlite;

import dado.schema.change.Change;
import dado.schema.dialect.Clauses;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.EnumType;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The statements of SQLite's DDL.
final class SqliteStatements {

  /// What stands before a script that rebuilds. The old way of renaming leaves alone what views,
  /// triggers and other tables say of the table.
  static final List<String> BEFORE =
      List.of("PRAGMA foreign_keys = OFF", "PRAGMA legacy_alter_table = ON", "BEGIN IMMEDIATE");

  /// What stands after it: no row may be left that references a missing one.
  static final List<String> AFTER =
      List.of(
          "CREATE TEMP TABLE dado_check"
              + " (broken INTEGER CONSTRAINT \"a row references a missing one\" CHECK (broken = 0))",
          "INSERT OR ROLLBACK INTO temp.dado_check SELECT 1 FROM pragma_foreign_key_check",
          "DROP TABLE temp.dado_check",
          "COMMIT",
          "PRAGMA legacy_alter_table = OFF",
          "PRAGMA foreign_keys = ON");

  private final SqliteIdentifiers identifiers = new SqliteIdentifiers();
  private final Clauses clauses = new Clauses(identifiers);

  boolean needsRebuild(List<Change> batch, Schema before) {
    return batch.stream().anyMatch(c -> needsRebuild(c, before));
  }

  private boolean needsRebuild(Change change, Schema before) {
    return switch (change) {
      case Change.AddColumn(Name table, Column column, int position) -> !canAdd(column);
      case Change.DropColumn(Name table, Column column, int position) ->
          before.table(table).map(t -> isUsed(column.name(), t, before)).orElse(true);
      case Change.AlterColumn(Name table, Column old, Column wanted) ->
          !old.filledBy("", old.generation(), wanted.comment())
                  .equals(wanted.filledBy("", wanted.generation(), wanted.comment()))
              || !old.defaultValue().equals(wanted.defaultValue());
      case Change.AddConstraint c -> true;
      case Change.DropConstraint c -> true;
      case Change.AddIndex c -> false;
      case Change.DropIndex c -> false;
      case Change.CommentTable c -> false;
      case Change.AddTable c -> false;
      case Change.DropTable c -> false;
      case Change.RenameTable c -> false;
      case Change.RenameColumn c -> false;
      default -> false;
    };
  }

  private static boolean canAdd(Column column) {
    String value = column.defaultValue().orElse("NULL").toUpperCase(Locale.ROOT);
    boolean constant = !value.startsWith("CURRENT_") && !value.contains("(");
    boolean filled =
        switch (column.generation()) {
          case Generation.None n -> true;
          case Generation.Computed(String expression, boolean stored) -> !stored;
          case Generation.AutoIncrement a -> false;
          case Generation.Identity i -> false;
        };
    return constant && filled && (column.nullable() || !value.equals("NULL"));
  }

  /// Whether anything speaks of the column, judged by words: an index, a constraint, a generated
  /// column, a trigger, a view.
  private static boolean isUsed(String column, Table table, Schema schema) {
    List<String> texts = new ArrayList<>();
    schema.objects(Trigger.class).forEach(t -> texts.add(t.definition()));
    schema.views().forEach(v -> texts.add(v.definition()));
    table.columns().forEach(c -> texts.add(c.generation().toString()));
    boolean inConstraint = table.constraints().stream().anyMatch(c -> names(c, column));
    boolean inIndex = table.indexes().stream().anyMatch(i -> names(i, column));
    return inConstraint || inIndex || texts.stream().anyMatch(t -> says(t, column));
  }

  private static boolean names(Constraint constraint, String column) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> k.columns().contains(column);
      case Constraint.Unique u -> u.columns().contains(column);
      case Constraint.ForeignKey f -> f.columns().contains(column);
      case Constraint.Check c -> says(c.expression(), column);
      case Constraint.Exclusion e -> says(e.definition(), column);
    };
  }

  private static boolean names(Index index, String column) {
    return index.keys().stream().anyMatch(k -> says(k.text(), column) || k.text().equals(column))
        || index.where().filter(w -> says(w, column)).isPresent();
  }

  private static boolean says(String text, String column) {
    return DdlText.of(text).words().stream().anyMatch(w -> w.name().equalsIgnoreCase(column));
  }

  List<String> texts(Change change) {
    return switch (change) {
      case Change.AddTable(Table table) -> addTable(table);
      case Change.DropTable(Table table) -> List.of("DROP TABLE " + quote(table.name()));
      case Change.RenameTable(Name from, Name to) ->
          List.of("ALTER TABLE " + quote(from) + " RENAME TO " + quote(to));
      case Change.RenameColumn(Name table, String from, String to) ->
          List.of(
              "ALTER TABLE "
                  + quote(table)
                  + " RENAME COLUMN "
                  + identifiers.quote(from)
                  + " TO "
                  + identifiers.quote(to));
      case Change.AddColumn(Name table, Column column, int position) ->
          List.of("ALTER TABLE " + quote(table) + " ADD COLUMN " + column(column));
      case Change.DropColumn(Name table, Column column, int position) ->
          List.of(
              "ALTER TABLE " + quote(table) + " DROP COLUMN " + identifiers.quote(column.name()));
      case Change.AddIndex(Name table, Index index) -> List.of(index(table, index));
      case Change.DropIndex(Name table, Index index) ->
          List.of("DROP INDEX " + identifiers.quote(index.name()));
      case Change.AddObject(View view) ->
          List.of("CREATE VIEW " + quote(view.name()) + " AS\n" + view.definition());
      case Change.DropObject(View view) -> List.of("DROP VIEW " + quote(view.name()));
      case Change.AlterObject(View old, View view) ->
          List.of(
              "DROP VIEW " + quote(view.name()),
              "CREATE VIEW " + quote(view.name()) + " AS\n" + view.definition());
      case Change.AddObject(Trigger t) -> List.of(t.definition());
      case Change.DropObject(Trigger t) -> List.of("DROP TRIGGER " + quote(t.name()));
      case Change.AlterObject(Trigger old, Trigger t) ->
          List.of("DROP TRIGGER " + quote(t.name()), t.definition());
      // SQLite keeps no comments; the rest is made by a rebuild.
      case Change.CommentTable c -> List.of();
      case Change.AlterColumn c -> List.of();
      case Change.AddConstraint c -> List.of();
      case Change.DropConstraint c -> List.of();
      case Change.AddObject(EnumType e) -> throw SqliteDdl.noEnums();
      default -> throw new IllegalArgumentException("Not written yet: " + change);
    };
  }

  private List<String> addTable(Table table) {
    List<String> texts = new ArrayList<>();
    texts.add(createTable(table, quote(table.name())));
    table.indexes().forEach(i -> texts.add(index(table.name(), i)));
    return texts;
  }

  private String createTable(Table table, String name) {
    List<String> items =
        new ArrayList<>(table.columns().stream().map(c -> columnOf(table, c)).toList());
    table.constraints().stream()
        .filter(c -> !(c instanceof Constraint.PrimaryKey && numbersItself(table)))
        .forEach(c -> items.add(clauses.constraint(c)));
    return Clauses.createTable(name, items, table.options().get("text"));
  }

  private static boolean numbersItself(Table table) {
    return table.columns().stream().anyMatch(SqliteStatements::numbersItself);
  }

  private static boolean numbersItself(Column column) {
    return column.generation() instanceof Generation.AutoIncrement;
  }

  /// `AUTOINCREMENT` is allowed only where the column itself says that it is the primary key.
  private String columnOf(Table table, Column column) {
    boolean key =
        numbersItself(column)
            && table
                .primaryKey()
                .filter(k -> k.columns().equals(List.of(column.name())))
                .isPresent();
    return column(column) + (key ? " PRIMARY KEY AUTOINCREMENT" : "");
  }

  private String column(Column column) {
    return identifiers.quote(column.name())
        + (column.type().isEmpty() ? "" : " " + column.type())
        + (column.nullable() ? "" : " NOT NULL")
        + column.defaultValue().map(d -> " DEFAULT " + wrapped(d)).orElse("")
        + generated(column.generation());
  }

  /// An expression needs the parentheses that the pragma does not print.
  private static String wrapped(String value) {
    boolean plain =
        value.matches(
            "(?s)[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?|'(?:[^']|'')*'|[xX]'[0-9a-fA-F]*'|\\w+");
    return plain ? value : "(" + value + ")";
  }

  private static String generated(Generation generation) {
    return generation instanceof Generation.Computed(String expression, boolean stored)
        ? " GENERATED ALWAYS AS (" + expression + ")" + (stored ? " STORED" : " VIRTUAL")
        : "";
  }

  private String index(Name table, Index index) {
    return "CREATE "
        + (index.unique() ? "UNIQUE " : "")
        + "INDEX "
        + identifiers.quote(index.name())
        + " ON "
        + quote(table)
        + " ("
        + clauses.keys(index)
        + ")"
        + index.where().map(w -> " WHERE " + w).orElse("");
  }

  /// The table made anew with all its rows, indexes and triggers.
  List<String> rebuild(Table old, Table wanted, List<Trigger> triggers) {
    String name = quote(wanted.name());
    Name spare = wanted.name().withLocal("dado_new_" + wanted.name().local());
    List<String> texts = new ArrayList<>();
    texts.add(createTable(wanted, quote(spare)));
    copy(old, wanted, quote(spare)).ifPresent(texts::add);
    if (numbersItself(old) && numbersItself(wanted)) {
      texts.addAll(keepSequence(old.name().local(), spare.local()));
    }
    texts.add("DROP TABLE " + name);
    texts.add("ALTER TABLE " + quote(spare) + " RENAME TO " + name);
    wanted.indexes().forEach(i -> texts.add(index(wanted.name(), i)));
    triggers.forEach(t -> texts.add(t.definition()));
    return texts;
  }

  private Optional<String> copy(Table old, Table wanted, String into) {
    Map<Object, Column> byId =
        old.columns().stream().collect(Collectors.toMap(Column::id, Function.identity()));
    List<Column> kept =
        wanted.columns().stream()
            .filter(c -> byId.containsKey(c.id()))
            .filter(c -> !(c.generation() instanceof Generation.Computed))
            .toList();
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    String targets = clauses.list(kept.stream().map(Column::name).toList());
    return Optional.of(
        "INSERT INTO "
            + into
            + " ("
            + targets
            + ")\nSELECT "
            + targets
            + " FROM "
            + quote(old.name()));
  }

  /// A number that was given out once is not given out again.
  private List<String> keepSequence(String old, String spare) {
    String newName = identifiers.literal(spare);
    return List.of(
        "DELETE FROM sqlite_sequence WHERE name = " + newName,
        "INSERT INTO sqlite_sequence (name, seq)\nSELECT "
            + newName
            + ", seq FROM sqlite_sequence WHERE name = "
            + identifiers.literal(old));
  }

  private String quote(Name name) {
    return identifiers.quote(name);
  }
}
