package dado.schema.dialect.postgresql;

import dado.schema.dialect.Clauses;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Whole tables as PostgreSQL's SQL.
record TableText(Target target) {

  List<String> add(Table table, Schema after) {
    List<Column> own = table.columns().stream().filter(c -> !ColumnText.isInherited(c)).toList();
    List<String> names = own.stream().map(Column::name).toList();
    List<String> texts = new ArrayList<>();
    texts.add(create(table, own));
    texts.addAll(new SequenceText(target).owned(table.name(), names, after));
    texts.addAll(new Inheritance(target, after).ownOf(table));
    texts.addAll(parts(table));
    texts.addAll(new TableOptions(target).afterwards(table.name(), table.options()));
    texts.addAll(comments(table));
    return texts;
  }

  private List<String> parts(Table table) {
    List<String> texts = new ArrayList<>();
    PartitionText partitions = new PartitionText(target);
    table.partitioning().ifPresent(p -> texts.addAll(partitions.addAll(table.name(), p)));
    IndexText indexes = new IndexText(target);
    table.indexes().forEach(i -> texts.addAll(indexes.add(table.name(), i)));
    return texts;
  }

  private String create(Table table, List<Column> own) {
    List<String> items = items(table, own);
    String rest = rest(table);
    String text =
        items.isEmpty()
            ? "CREATE TABLE " + target.quote(table.name()) + " ()" + rest
            : Clauses.createTable(target.quote(table.name()), items, rest.strip());
    return table.options().has("unlogged") ? text.replaceFirst("TABLE", "UNLOGGED TABLE") : text;
  }

  private List<String> items(Table table, List<Column> own) {
    ConstraintText constraint = new ConstraintText(target);
    return Stream.concat(
            own.stream().map(new ColumnText(target)::definition),
            table.constraints().stream()
                .filter(c -> !isUnvalidated(c))
                .map(c -> constraint.definition(table.name(), c)))
        .toList();
  }

  /// What follows the parentheses.
  private String rest(Table table) {
    Options options = table.options();
    return (options.has("inherits") ? " INHERITS (" + options.get("inherits") + ")" : "")
        + table.partitioning().map(p -> " PARTITION BY " + p.by()).orElse("")
        + new TableOptions(target).clauses(options);
  }

  /// In `CREATE TABLE` such a constraint would count as validated: there are no rows.
  private static boolean isUnvalidated(Constraint constraint) {
    return constraint.options().has("validated");
  }

  private List<String> comments(Table table) {
    List<String> texts = new ArrayList<>(unvalidated(table));
    if (!table.comment().isEmpty()) {
      texts.add(comment(table.name(), table.comment()));
    }
    ColumnText column = new ColumnText(target);
    table.columns().forEach(c -> texts.addAll(column.details(table.name(), c)));
    texts.addAll(new ConstraintText(target).comments(table.name(), table.constraints()));
    return texts;
  }

  private List<String> unvalidated(Table table) {
    ConstraintText constraint = new ConstraintText(target);
    return table.constraints().stream()
        .filter(TableText::isUnvalidated)
        .map(c -> target.alter(table.name()) + "ADD " + constraint.definition(table.name(), c))
        .toList();
  }

  String comment(Name table, String comment) {
    return target.comment("TABLE " + target.quote(table), comment);
  }

  List<String> rename(Name from, Name to) {
    return rename("TABLE", from, to);
  }

  /// @param kind `TABLE`, `VIEW`, `TYPE`, …
  List<String> rename(String kind, Name from, Name to) {
    List<String> texts = new ArrayList<>();
    if (!from.schema().equals(to.schema())) {
      texts.add(
          "ALTER " + kind + " " + target.quote(from) + " SET SCHEMA " + target.quote(to.schema()));
    }
    if (!from.local().equals(to.local())) {
      Name moved = new Name(to.schema(), from.local());
      texts.add(
          "ALTER " + kind + " " + target.quote(moved) + " RENAME TO " + target.quote(to.local()));
    }
    return texts;
  }
}
