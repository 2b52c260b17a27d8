package dado.schema.dialect.sqlite;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Statement;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The changes of one table as `ALTER TABLE`, where SQLite has it for all of them.
final class NativeAlter {

  private static final TableSql SQL = new TableSql();

  private final Features features;
  private final List<Change> changes;
  private final Set<Name> uneasy;

  /// The constraints that come with their new column.
  private final Set<Constraint> inline = new HashSet<>();

  private Schema now;
  private Name table;

  /// @param old the table before the changes
  /// @param uneasy the tables of which the script renames columns: SQLite would follow that name
  ///   into a reference that has the new one already
  NativeAlter(Features features, List<Change> changes, Table old, Set<Name> uneasy) {
    this.features = features;
    this.changes = arranged(changes);
    this.uneasy = uneasy;
    this.now = Schema.empty(Engine.SQLITE).withTables(List.of(old));
    this.table = old.name();
  }

  /// The changes with generated columns gone before and come after the columns that they can speak
  /// of. Only neighbours of one kind change places.
  private static List<Change> arranged(List<Change> changes) {
    List<Change> arranged = new ArrayList<>();
    for (Change change : changes) {
      int at = arranged.size();
      while (at > 0 && isBefore(change, arranged.get(at - 1))) {
        at--;
      }
      arranged.add(at, change);
    }
    return arranged;
  }

  private static boolean isBefore(Change change, Change other) {
    if (change instanceof Change.AddColumn a && other instanceof Change.AddColumn b) {
      return !isComputed(a.column()) && isComputed(b.column());
    }
    return change instanceof Change.DropColumn a
        && other instanceof Change.DropColumn b
        && isComputed(a.column())
        && !isComputed(b.column());
  }

  private static boolean isComputed(Column column) {
    return column.generation() instanceof Generation.Computed;
  }

  /// The statements of each change; empty where one of the changes needs the table to be made anew.
  Optional<List<List<Statement>>> statements() {
    List<List<Statement>> statements = new ArrayList<>();
    for (Change change : changes) {
      Optional<List<String>> texts = texts(change);
      if (texts.isEmpty()) {
        return Optional.empty();
      }
      statements.add(texts.get().stream().map(sql -> new Statement(sql, change, true)).toList());
      now = Changes.apply(now, List.of(change));
      table = change instanceof Change.RenameTable(Name from, Name to) ? to : table;
    }
    return Optional.of(statements);
  }

  static Statement dropped(Change.DropIndex change) {
    return new Statement(drop(change.index()), change, true);
  }

  private Optional<List<String>> texts(Change change) {
    return switch (change) {
      case Change.AddColumn c -> added(c.column());
      case Change.DropColumn c ->
          when(features.dropsColumns() && !isUsed(c.column().name()), "DROP COLUMN ", c.column());
      case Change.RenameColumn c ->
          Optional.of(
              List.of(alter("RENAME COLUMN " + SQL.quote(c.from()) + " TO " + SQL.quote(c.to()))));
      case Change.AlterColumn c -> altered(c.before(), c.after());
      case Change.AddConstraint c -> added(c.constraint());
      case Change.DropConstraint c -> dropped(c.constraint());
      case Change.RenameConstraint c -> renamed(c.before(), c.to());
      case Change.AddIndex c -> Optional.of(List.of(SQL.index(table, c.index())));
      case Change.DropIndex c -> Optional.of(List.of(drop(c.index())));
      case Change.RenameIndex c ->
          Optional.of(List.of(drop(c.before()), SQL.index(table, c.before().withName(c.to()))));
      // The script itself renames the table. SQLite keeps no comments, and its indexes have no
      // options.
      case Change.RenameTable c -> Optional.of(List.of());
      case Change.CommentTable c -> Optional.of(List.of());
      case Change.AlterIndex c -> Optional.of(List.of());
      case Change.AlterTable c -> Optional.empty();
      case Change.ReorderColumns c -> Optional.empty();
      case Change.AlterConstraint c -> Optional.empty();
      case Change.Repartition _, Change.AddPartition _, Change.DropPartition _ ->
          Optional.of(List.of());
      case Change.AddTable _,
          Change.DropTable _,
          Change.AddObject _,
          Change.DropObject _,
          Change.AlterObject _,
          Change.RenameObject _ ->
          throw new IllegalArgumentException("Not a change inside of a table: " + change);
    };
  }

  private String alter(String what) {
    return "ALTER TABLE " + SQL.quote(table) + " " + what;
  }

  private static String drop(Index index) {
    return "DROP INDEX " + SQL.quote(index.name());
  }

  private Optional<List<String>> when(boolean can, String what, Column column) {
    return can ? Optional.of(List.of(alter(what + SQL.quote(column.name())))) : Optional.empty();
  }

  private Optional<List<String>> added(Column column) {
    if (!canAdd(column)) {
      return Optional.empty();
    }
    StringBuilder sql = new StringBuilder("ADD COLUMN ").append(SQL.column(column));
    for (Change change : changes) {
      if (change instanceof Change.AddConstraint c && fits(c.constraint(), column)) {
        inline.add(c.constraint());
        sql.append(' ').append(inColumn(c.constraint()));
      }
    }
    return Optional.of(List.of(alter(sql.toString())));
  }

  private static String inColumn(Constraint constraint) {
    String name =
        constraint.name().isEmpty() ? "" : "CONSTRAINT " + SQL.quote(constraint.name()) + " ";
    return constraint instanceof Constraint.ForeignKey key
        ? name + SQL.references(key)
        : SQL.constraint(constraint);
  }

  /// Whether the constraint can come with the new column: a reference whose default is NULL, or a
  /// check of nothing but it.
  private boolean fits(Constraint constraint, Column column) {
    return switch (constraint) {
      case Constraint.ForeignKey f ->
          f.columns().equals(List.of(column.name()))
              && column.defaultValue().isEmpty()
              && !uneasy.contains(f.references());
      case Constraint.Check c ->
          Mentions.says(c.expression(), column.name()) && saysNoOther(c.expression(), column);
      case Constraint.PrimaryKey k -> false;
      case Constraint.Unique u -> false;
      case Constraint.Exclusion e -> false;
    };
  }

  private boolean saysNoOther(String expression, Column column) {
    Table whole = current();
    return whole.columns().stream()
        .filter(c -> !c.name().equals(column.name()))
        .noneMatch(c -> Mentions.says(expression, c.name()));
  }

  /// Rows that are there get the default, so it must be there and be a constant.
  private static boolean canAdd(Column column) {
    String value = column.defaultValue().orElse("NULL");
    boolean constant = TableSql.isLiteral(value) && !value.regionMatches(true, 0, "CURRENT_", 0, 8);
    boolean plain =
        switch (column.generation()) {
          case Generation.None n -> column.nullable() || !value.equalsIgnoreCase("NULL");
          case Generation.Computed(String expression, boolean stored) ->
              !stored && column.nullable();
          case Generation.AutoIncrement a -> false;
          case Generation.Identity i -> false;
        };
    return constant && plain;
  }

  private Optional<List<String>> altered(Column before, Column after) {
    if (!isSameButNull(before, after)) {
      return Optional.empty();
    }
    if (before.nullable() == after.nullable()) {
      return Optional.of(List.of());
    }
    boolean plain = before.options().equals(Options.NONE) && after.options().equals(Options.NONE);
    boolean can = features.altersConstraints() && plain && !isKey(after.name());
    String what = after.nullable() ? " DROP NOT NULL" : " SET NOT NULL";
    return can
        ? Optional.of(List.of(alter("ALTER COLUMN " + SQL.quote(after.name()) + what)))
        : Optional.empty();
  }

  /// Whether nothing but `NOT NULL` and the comment differs.
  private static boolean isSameButNull(Column before, Column after) {
    Column described = before.withNullable(after.nullable());
    return described
        .filledBy(described.defaultValue().orElse(""), described.generation(), after.comment())
        .same(after);
  }

  private boolean isKey(String column) {
    return current().primaryKey().filter(k -> k.columns().contains(column)).isPresent();
  }

  private Table current() {
    return now.table(table).orElseThrow();
  }

  private Optional<List<String>> added(Constraint constraint) {
    if (inline.remove(constraint)) {
      return Optional.of(List.of());
    }
    boolean can =
        features.altersConstraints()
            && constraint instanceof Constraint.Check
            && (constraint.name().isEmpty() || named(constraint.name()) == 0);
    return can
        ? Optional.of(List.of(alter("ADD " + SQL.constraint(constraint))))
        : Optional.empty();
  }

  private Optional<List<String>> dropped(Constraint constraint) {
    boolean can =
        features.altersConstraints()
            && constraint instanceof Constraint.Check
            && isTheOnly(constraint.name());
    return can
        ? Optional.of(List.of(alter("DROP CONSTRAINT " + SQL.quote(constraint.name()))))
        : Optional.empty();
  }

  /// SQLite lets several constraints of a table have one name.
  private boolean isTheOnly(String name) {
    return !name.isEmpty() && named(name) == 1;
  }

  private long named(String name) {
    return current().constraints().stream().filter(c -> c.name().equalsIgnoreCase(name)).count()
        + current().columns().stream()
            .filter(c -> c.options().get("not null name").equalsIgnoreCase(name))
            .count();
  }

  private Optional<List<String>> renamed(Constraint before, String to) {
    Optional<List<String>> dropped = dropped(before);
    if (dropped.isEmpty()) {
      return dropped;
    }
    List<String> texts = new ArrayList<>(dropped.get());
    texts.add(alter("ADD " + SQL.constraint(before.withName(to))));
    return Optional.of(texts);
  }

  /// Whether a constraint, an index or a generated column speaks of the column.
  private boolean isUsed(String column) {
    Table whole = current();
    return whole.constraints().stream().anyMatch(c -> names(c, column))
        || whole.indexes().stream().anyMatch(i -> names(i, column))
        || whole.columns().stream()
            .anyMatch(c ->
                c.generation() instanceof Generation.Computed(String expression, boolean stored)
                    && Mentions.says(expression, column));
  }

  private static boolean names(Constraint constraint, String column) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> k.columns().contains(column);
      case Constraint.Unique u -> u.columns().contains(column);
      case Constraint.ForeignKey f -> f.columns().contains(column);
      case Constraint.Check c -> Mentions.says(c.expression(), column);
      case Constraint.Exclusion e -> Mentions.says(e.definition(), column);
    };
  }

  private static boolean names(Index index, String column) {
    return index.keys().stream()
            .anyMatch(
                k -> k.isExpression() ? Mentions.says(k.text(), column) : k.text().equals(column))
        || index.where().filter(w -> Mentions.says(w, column)).isPresent();
  }
}
