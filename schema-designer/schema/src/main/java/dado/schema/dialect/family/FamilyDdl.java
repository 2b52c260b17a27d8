package dado.schema.dialect.family;

import dado.schema.change.Change;
import dado.schema.dialect.Clauses;
import dado.schema.dialect.ConstraintNames;
import dado.schema.dialect.Ddl;
import dado.schema.dialect.Identifiers;
import dado.schema.dialect.Statement;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.EnumType;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Changes as the SQL that MySQL and MariaDB share. Every statement commits by itself.
public final class FamilyDdl implements Ddl {

  private final Identifiers identifiers;
  private final Clauses clauses;
  private final FamilyColumns columns;

  /// Writes names as these identifiers do.
  public FamilyDdl(Identifiers identifiers) {
    this.identifiers = identifiers;
    this.clauses = new Clauses(identifiers);
    this.columns = new FamilyColumns(identifiers);
  }

  @Override
  public List<Statement> statements(Change change, Schema before, Schema after) {
    return texts(change, before, after).stream()
        .map(sql -> new Statement(sql, change, false))
        .toList();
  }

  private List<String> texts(Change change, Schema before, Schema after) {
    return switch (change) {
      case Change.AddTable(Table table) -> List.of(createTable(table));
      case Change.DropTable(Table table) -> List.of("DROP TABLE " + quote(table.name()));
      case Change.RenameTable(Name from, Name to) ->
          List.of("RENAME TABLE " + quote(from) + " TO " + quote(to));
      case Change.CommentTable c ->
          List.of(alter(c.table()) + "COMMENT = " + identifiers.literal(c.after()));
      case Change.AddColumn(Name table, Column column, int position) ->
          List.of(
              alter(table)
                  + "ADD COLUMN "
                  + columns.definition(column)
                  + place(table, column, after));
      case Change.DropColumn(Name table, Column column, int position) ->
          List.of(alter(table) + "DROP COLUMN " + quote(column.name()));
      case Change.RenameColumn(Name table, String from, String to) ->
          List.of(alter(table) + "RENAME COLUMN " + quote(from) + " TO " + quote(to));
      case Change.AlterColumn(Name table, Column old, Column wanted) ->
          List.of(alter(table) + "MODIFY COLUMN " + columns.definition(wanted));
      case Change.AddConstraint(Name table, Constraint constraint) ->
          List.of(alter(table) + "ADD " + constraint(table, constraint));
      case Change.DropConstraint(Name table, Constraint constraint) ->
          List.of(dropConstraint(table, constraint, before));
      case Change.AddIndex(Name table, Index index) -> List.of(addIndex(table, index));
      case Change.DropIndex(Name table, Index index) ->
          List.of(alter(table) + "DROP INDEX " + quote(index.name()) + online(index));
      case Change.AddObject(View view) ->
          List.of("CREATE VIEW " + quote(view.name()) + " AS\n" + view.definition());
      case Change.AlterObject(View old, View view) ->
          List.of("CREATE OR REPLACE VIEW " + quote(view.name()) + " AS\n" + view.definition());
      case Change.DropObject(View view) -> List.of("DROP VIEW " + quote(view.name()));
      case Change.AddObject(EnumType e) -> throw noEnums();
      default -> throw new IllegalArgumentException("Not written yet: " + change);
    };
  }

  private static IllegalArgumentException noEnums() {
    return new IllegalArgumentException(
        "An enum is a column's type here, not an object of its own. Give the column the type"
            + " enum(…).");
  }

  private String createTable(Table table) {
    List<String> items =
        Stream.of(
                table.columns().stream().map(columns::definition),
                table.constraints().stream().map(c -> constraint(table.name(), c)),
                table.indexes().stream().map(this::indexItem))
            .flatMap(s -> s)
            .toList();
    String comment =
        table.comment().isEmpty() ? "" : "COMMENT = " + identifiers.literal(table.comment());
    return Clauses.createTable(
        quote(table.name()), items, (table.options().get("text") + " " + comment).strip());
  }

  private String place(Name table, Column column, Schema after) {
    List<String> names =
        after.table(table).orElseThrow().columns().stream().map(Column::name).toList();
    int at = names.indexOf(column.name());
    if (at == names.size() - 1) {
      return "";
    }
    return at == 0 ? " FIRST" : " AFTER " + quote(names.get(at - 1));
  }

  private String dropConstraint(Name table, Constraint constraint, Schema before) {
    String name = quote(named(table, constraint).name());
    return alter(table)
        + switch (constraint) {
          case Constraint.PrimaryKey k -> "DROP PRIMARY KEY";
          case Constraint.Unique u -> "DROP INDEX " + name;
          case Constraint.Check c -> "DROP CONSTRAINT " + name;
          case Constraint.Exclusion e -> "DROP CONSTRAINT " + name;
          case Constraint.ForeignKey f ->
              "DROP FOREIGN KEY "
                  + name
                  + (needsOwnIndex(before.table(table).orElseThrow(), f)
                      ? ", DROP INDEX " + name
                      : "");
        };
  }

  /// Whether the server made an index of the key's name for it, because no other index of the table
  /// begins with the key's columns.
  private static boolean needsOwnIndex(Table table, Constraint.ForeignKey key) {
    Stream<List<String>> constraints =
        table.constraints().stream()
            .map(c ->
                switch (c) {
                  case Constraint.PrimaryKey k -> k.columns();
                  case Constraint.Unique u -> u.columns();
                  case Constraint.Check x -> List.of();
                  case Constraint.Exclusion x -> List.of();
                  case Constraint.ForeignKey x -> List.of();
                });
    Stream<List<String>> indexes =
        table.indexes().stream()
            .map(i -> i.keys().stream().map(k -> k.isExpression() ? "" : k.text()).toList());
    int length = key.columns().size();
    return Stream.concat(constraints, indexes)
        .noneMatch(c -> c.size() >= length && c.subList(0, length).equals(key.columns()));
  }

  private String addIndex(Name table, Index index) {
    return alter(table) + "ADD " + indexItem(index) + online(index);
  }

  /// The server refuses what it cannot do while others write, instead of blocking them without a
  /// word. Full-text and spatial indexes, and those of expressions, cannot be built so.
  private static String online(Index index) {
    boolean blocks =
        !index.method().equals("btree") || index.keys().stream().anyMatch(Index.Key::isExpression);
    return blocks ? "" : ", ALGORITHM=INPLACE, LOCK=NONE";
  }

  private String indexItem(Index index) {
    String method = index.method().toUpperCase(Locale.ROOT);
    String kind =
        switch (method) {
          case "FULLTEXT", "SPATIAL" -> method + " ";
          default -> index.unique() ? "UNIQUE " : "";
        };
    String using = method.equals("HASH") ? " USING HASH" : "";
    return kind + "INDEX " + quote(index.name()) + " (" + clauses.keys(index) + ")" + using;
  }

  private String constraint(Name table, Constraint constraint) {
    return constraint instanceof Constraint.PrimaryKey key
        ? "PRIMARY KEY (" + clauses.list(key.columns()) + ")"
        : clauses.constraint(named(table, constraint));
  }

  private Constraint named(Name table, Constraint constraint) {
    return ConstraintNames.named(table, constraint, identifiers.limit());
  }

  private String alter(Name table) {
    return "ALTER TABLE " + quote(table) + " ";
  }

  private String quote(Name name) {
    return identifiers.quote(name);
  }

  private String quote(String name) {
    return identifiers.quote(name);
  }
}
