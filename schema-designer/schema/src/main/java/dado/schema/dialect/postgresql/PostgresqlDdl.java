package dado.schema.dialect.postgresql;

import dado.schema.change.Change;
import dado.schema.dialect.Clauses;
import dado.schema.dialect.ConstraintNames;
import dado.schema.dialect.Ddl;
import dado.schema.dialect.Statement;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.EnumType;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Changes as PostgreSQL's SQL.
final class PostgresqlDdl implements Ddl {

  private final PostgresqlIdentifiers identifiers = new PostgresqlIdentifiers();
  private final Clauses clauses = new Clauses(identifiers);
  private final PostgresqlColumns columns = new PostgresqlColumns(identifiers);
  private final PostgresqlEnums enums = new PostgresqlEnums(identifiers);

  @Override
  public List<Statement> statements(Change change, Schema before, Schema after) {
    return texts(change, before).stream()
        .map(sql -> new Statement(sql, change, !sql.contains(" CONCURRENTLY ")))
        .toList();
  }

  private List<String> texts(Change change, Schema before) {
    return switch (change) {
      case Change.AddTable(Table table) -> addTable(table);
      case Change.DropTable(Table table) -> List.of("DROP TABLE " + quote(table.name()));
      case Change.RenameTable(Name from, Name to) -> renameTable(from, to);
      case Change.CommentTable c -> List.of(comment(c.table(), c.after()));
      case Change.AddColumn(Name table, Column column, int position) -> columns.add(table, column);
      case Change.DropColumn(Name table, Column column, int position) ->
          List.of(alter(table) + "DROP COLUMN " + quote(column.name()));
      case Change.RenameColumn(Name table, String from, String to) ->
          List.of(alter(table) + "RENAME COLUMN " + quote(from) + " TO " + quote(to));
      case Change.AlterColumn(Name table, Column old, Column wanted) ->
          columns.alter(table, old, wanted);
      case Change.AddConstraint(Name table, Constraint constraint) ->
          List.of(alter(table) + "ADD " + constraint(table, constraint));
      case Change.DropConstraint(Name table, Constraint constraint) ->
          List.of(alter(table) + "DROP CONSTRAINT " + quote(named(table, constraint).name()));
      case Change.AddIndex(Name table, Index index) -> List.of(index(table, index, true));
      case Change.DropIndex(Name table, Index index) ->
          List.of("DROP INDEX CONCURRENTLY " + quote(table.withLocal(index.name())));
      case Change.AddObject(View view) ->
          List.of("CREATE VIEW " + quote(view.name()) + " AS\n" + view.definition());
      case Change.DropObject(View view) -> List.of("DROP VIEW " + quote(view.name()));
      case Change.AlterObject(View old, View view) ->
          List.of(
              "DROP VIEW " + quote(view.name()),
              "CREATE VIEW " + quote(view.name()) + " AS\n" + view.definition());
      case Change.AddObject(EnumType type) -> enums.add(type, before);
      case Change.DropObject(EnumType type) -> enums.drop(type, before);
      case Change.AlterObject(EnumType old, EnumType type) ->
          Stream.concat(enums.drop(old, before).stream(), enums.add(type, before).stream())
              .toList();
      default -> throw new IllegalArgumentException("Not written yet: " + change);
    };
  }

  private List<String> addTable(Table table) {
    List<String> texts = new ArrayList<>(PostgresqlColumns.sequences(table.columns()));
    List<String> items =
        Stream.concat(
                table.columns().stream().map(columns::definition),
                table.constraints().stream().map(c -> constraint(table.name(), c)))
            .toList();
    texts.add(
        Clauses.createTable(
            quote(table.name()),
            items,
            table.partitioning().map(p -> "PARTITION BY " + p.by()).orElse("")));
    texts.addAll(columns.owned(table));
    table.indexes().forEach(i -> texts.add(index(table.name(), i, false)));
    if (!table.comment().isEmpty()) {
      texts.add(comment(table.name(), table.comment()));
    }
    texts.addAll(columns.comments(table));
    return texts;
  }

  private List<String> renameTable(Name from, Name to) {
    List<String> texts = new ArrayList<>();
    if (!from.schema().equals(to.schema())) {
      texts.add(alter(from) + "SET SCHEMA " + quote(to.schema()));
    }
    if (!from.local().equals(to.local())) {
      texts.add(alter(new Name(to.schema(), from.local())) + "RENAME TO " + quote(to.local()));
    }
    return texts;
  }

  private String index(Name table, Index index, boolean concurrently) {
    return "CREATE "
        + (index.unique() ? "UNIQUE " : "")
        + "INDEX "
        + (concurrently ? "CONCURRENTLY " : "")
        + quote(index.name())
        + " ON "
        + quote(table)
        + (index.method().equals("btree") ? "" : " USING " + quote(index.method()))
        + " ("
        + clauses.keys(index)
        + ")"
        + (index.include().isEmpty() ? "" : " INCLUDE (" + clauses.list(index.include()) + ")")
        + index.where().map(w -> " WHERE " + w).orElse("");
  }

  private String constraint(Name table, Constraint constraint) {
    return clauses.constraint(named(table, constraint));
  }

  private Constraint named(Name table, Constraint constraint) {
    return ConstraintNames.named(table, constraint, identifiers.limit());
  }

  private String comment(Name table, String comment) {
    return "COMMENT ON TABLE "
        + quote(table)
        + " IS "
        + PostgresqlColumns.text(identifiers, comment);
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

  /// The values of an enum, as SQL.
  static String values(PostgresqlIdentifiers identifiers, EnumType type) {
    return type.labels().stream().map(identifiers::literal).collect(Collectors.joining(", "));
  }
}
