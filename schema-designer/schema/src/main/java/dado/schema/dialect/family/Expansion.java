package dado.schema.dialect.family;

import dado.schema.change.Change;
import dado.schema.dialect.Statement;
import dado.schema.dialect.Statement.Boundary;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A change made in steps beside readers and writers, where one statement would copy the table
/// while writes wait.
///
/// A foreign key is added without looking at the rows that are there, which are looked at by a
/// query. A column of another type is a new column at first: triggers keep it equal, batches fill
/// it, and then it takes the place of the old one.
record Expansion(FamilyWords words, TableText text) {

  /// How many rows a batch fills.
  private static final int ROWS = 1000;

  Expansion(FamilyWords words) {
    this(words, new TableText(words));
  }

  /// The steps; empty where there are none, and the table must be copied.
  Optional<List<Statement>> of(List<Change> batch, Schema before, Schema after) {
    if (batch.size() != 1) {
      return Optional.empty();
    }
    Change change = batch.getFirst();
    Table table = before.table(change.subject()).orElseThrow();
    return switch (change) {
      case Change.AddConstraint(var name, Constraint.ForeignKey key) ->
          Optional.of(foreignKey(change, table, key));
      case Change.AlterColumn alter when isAlone(table, alter) -> Optional.of(column(alter, table));
      default -> Optional.empty();
    };
  }

  private List<Statement> foreignKey(Change change, Table table, Constraint.ForeignKey key) {
    String add =
        alter(table)
            + "ADD "
            + text.constraint(table.name(), key)
            + ", "
            + Way.INPLACE.words(words.engine());
    return List.of(
        new Statement(orphans(table, key), change, Boundary.ALONE),
        new Statement("SET SESSION foreign_key_checks = 0", change, Boundary.OUTSIDE),
        new Statement(add, change, Boundary.OUTSIDE),
        new Statement("SET SESSION foreign_key_checks = 1", change, Boundary.OUTSIDE));
  }

  /// A statement that fails when rows reference what is not there.
  private String orphans(Table table, Constraint.ForeignKey key) {
    List<String> own = key.columns().stream().map(text::quote).toList();
    List<String> theirs = key.referencedColumns().stream().map(text::quote).toList();
    String joined =
        IntStream.range(0, own.size())
            .mapToObj(i -> "parent." + theirs.get(i) + " = child." + own.get(i))
            .collect(Collectors.joining(" AND "));
    String filled =
        own.stream().map(c -> "child." + c + " IS NOT NULL").collect(Collectors.joining(" AND "));
    return "DO (SELECT IF(EXISTS (SELECT 1 FROM "
        + text.quote(table.name())
        + " AS child LEFT JOIN "
        + text.quote(key.references())
        + " AS parent ON "
        + joined
        + " WHERE "
        + filled
        + " AND parent."
        + theirs.getFirst()
        + " IS NULL), (SELECT 1 UNION SELECT 2), 0))"
        + " /* fails (1242) when rows reference what is not there */";
  }

  /// Whether nothing but rows stands on the column, and a key tells the rows apart.
  private static boolean isAlone(Table table, Change.AlterColumn alter) {
    String name = alter.before().name();
    TableFacts facts = new TableFacts(table);
    boolean read =
        table.columns().stream()
                .anyMatch(c ->
                    c.generation() instanceof Generation.Computed g
                        && TableFacts.mentions(g.expression(), name))
            || table.constraints().stream()
                .anyMatch(c ->
                    c instanceof Constraint.Check k && TableFacts.mentions(k.expression(), name));
    boolean plain =
        alter.before().generation() instanceof Generation.None
            && alter.after().generation() instanceof Generation.None;
    boolean keyed = table.primaryKey().filter(k -> k.columns().size() == 1).isPresent();
    return plain
        && keyed
        && !read
        && !facts.isIndexed(name)
        && !facts.isPartitioned()
        && facts.isInnodb()
        && !facts.has("fulltext");
  }

  private List<Statement> column(Change.AlterColumn alter, Table table) {
    Names names = new Names(table, alter.before().name());
    Column fresh =
        alter
            .after()
            .withName(names.column())
            .withNullable(true)
            .withDefault(Optional.empty())
            .withOptions(alter.after().options().without("on update"));
    Column whole = alter.after().withName(names.column());
    List<Statement> steps = new ArrayList<>();
    String place = " AFTER " + text.quote(alter.before().name());
    alone(
        steps,
        alter,
        alter(table)
            + "ADD COLUMN "
            + text.column(fresh)
            + place
            + ", "
            + wayToAdd(alter, table, fresh));
    alone(steps, alter, names.trigger("ins", "INSERT"));
    alone(steps, alter, names.trigger("upd", "UPDATE"));
    alone(steps, alter, names.filling());
    alone(steps, alter, "CALL " + names.procedure() + "()");
    alone(steps, alter, "DROP PROCEDURE " + names.procedure());
    if (!whole.same(fresh)) {
      alone(
          steps,
          alter,
          alter(table)
              + "MODIFY COLUMN "
              + text.column(whole)
              + ", "
              + Way.INPLACE.words(words.engine()));
    }
    swap(steps, alter, table, names);
    return steps;
  }

  private String wayToAdd(Change.AlterColumn alter, Table table, Column fresh) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(columns.indexOf(alter.before()) + 1, fresh);
    Change add = new Change.AddColumn(table.name(), fresh, columns.indexOf(fresh));
    Way way = words.online().way(List.of(add), table, table.withColumns(columns));
    return way.words(words.engine());
  }

  /// Under a lock of the table no write gets between the triggers' end and the new name.
  private void swap(List<Statement> steps, Change.AlterColumn alter, Table table, Names names) {
    String column = text.quote(alter.before().name());
    boolean rows = new TableFacts(table).isCompressed();
    for (String sql :
        List.of(
            "LOCK TABLES " + text.quote(table.name()) + " WRITE",
            "DROP TRIGGER " + names.triggerName("ins"),
            "DROP TRIGGER " + names.triggerName("upd"),
            alter(table)
                + "DROP COLUMN "
                + column
                + ", RENAME COLUMN "
                + text.quote(names.column())
                + " TO "
                + column
                + ", "
                + (rows ? Way.INPLACE : Way.INSTANT).words(words.engine()),
            "UNLOCK TABLES")) {
      steps.add(new Statement(sql, alter, Boundary.OUTSIDE));
    }
  }

  private static void alone(List<Statement> steps, Change cause, String sql) {
    steps.add(new Statement(sql, cause, Boundary.ALONE));
  }

  private String alter(Table table) {
    return "ALTER TABLE " + text.quote(table.name()) + " ";
  }

  /// The names of what stands beside the column while it changes.
  private final class Names {

    private final Table table;
    private final String old;

    Names(Table table, String old) {
      this.table = table;
      this.old = old;
    }

    private String cut(String name, int length) {
      return name.substring(0, Math.min(name.length(), length));
    }

    String column() {
      return cut(old, 50) + "_dado_new";
    }

    private String beside(String word) {
      return text.quote(cut(table.name().local(), 24) + "_" + cut(old, 24) + "_dado_" + word);
    }

    String triggerName(String word) {
      return beside(word);
    }

    String procedure() {
      return beside("fill");
    }

    private String assigned(String prefix) {
      return "SET " + prefix + text.quote(column()) + " = " + prefix + text.quote(old);
    }

    String trigger(String word, String event) {
      return "CREATE TRIGGER "
          + triggerName(word)
          + " BEFORE "
          + event
          + " ON "
          + text.quote(table.name())
          + " FOR EACH ROW "
          + assigned("NEW.");
    }

    /// A procedure that fills the column key by key, a batch a transaction.
    String filling() {
      String key = table.primaryKey().orElseThrow().columns().getFirst();
      String type = table.column(key).orElseThrow().type();
      return """
      CREATE PROCEDURE @procedure() MODIFIES SQL DATA
      BEGIN
        DECLARE dado_low, dado_high @type;
        SELECT MIN(@key) INTO dado_low FROM @table;
        WHILE dado_low IS NOT NULL DO
          SELECT MAX(b.@key) INTO dado_high
          FROM (SELECT @key FROM @table WHERE @key >= dado_low ORDER BY @key LIMIT @rows) AS b;
          UPDATE @table @set WHERE @key BETWEEN dado_low AND dado_high;
          SELECT MIN(@key) INTO dado_low FROM @table WHERE @key > dado_high;
        END WHILE;
      END\
      """
          .replace("@procedure", procedure())
          .replace("@type", type)
          .replace("@key", text.quote(key))
          .replace("@table", text.quote(table.name()))
          .replace("@set", assigned(""))
          .replace("@rows", String.valueOf(ROWS));
    }
  }
}
