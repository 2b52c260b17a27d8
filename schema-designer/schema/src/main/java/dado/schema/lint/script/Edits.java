package dado.schema.lint.script;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Options;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What operations do to a table that may be known only in part: nothing is ever refused.
final class Edits {

  private Edits() {}

  static Table of(Table table, Operation operation) {
    return switch (operation) {
      case Operation.AddColumn o -> added(table, o);
      case Operation.DropColumn o ->
          table.withColumns(
              table.columns().stream().filter(c -> !c.name().equals(o.column())).toList());
      case Operation.RenameColumn o -> column(table, o.column(), c -> c.withName(o.to()));
      case Operation.ChangeType o -> column(table, o.column(), c -> typed(c, o.type()));
      case Operation.ModifyColumn o -> column(table, o.column(), c -> o.after().withId(c.id()));
      case Operation.SetNullable o -> column(table, o.column(), c -> nullable(c, o.nullable()));
      case Operation.SetDefault o ->
          column(
              table,
              o.column(),
              c -> c.filledBy(o.value().orElse(""), c.generation(), c.comment()));
      case Operation.AddConstraint o -> with(table, o.constraint());
      case Operation.AddNotNull o ->
          o.notValid() ? table : column(table, o.column(), c -> nullable(c, false));
      case Operation.ValidateConstraint o -> validated(table, o.constraint());
      case Operation.DropConstraint o -> without(table, o);
      case Operation.SetOptions o -> options(table, o.options());
      default -> table;
    };
  }

  private static Table added(Table table, Operation.AddColumn o) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(o.column());
    Table wider = table.withColumns(columns);
    for (Constraint constraint : o.constraints()) {
      wider = with(wider, constraint);
    }
    return wider;
  }

  private static Table column(Table table, String name, UnaryOperator<Column> edit) {
    return table.withColumns(
        table.columns().stream().map(c -> c.name().equals(name) ? edit.apply(c) : c).toList());
  }

  private static Column typed(Column c, String type) {
    return new Column(
        c.id(),
        c.name(),
        type,
        c.nullable(),
        c.defaultValue(),
        c.generation(),
        c.comment(),
        c.options());
  }

  private static Column nullable(Column c, boolean nullable) {
    return new Column(
        c.id(),
        c.name(),
        c.type(),
        nullable,
        c.defaultValue(),
        c.generation(),
        c.comment(),
        c.options());
  }

  private static Table with(Table table, Constraint constraint) {
    List<Constraint> more = new ArrayList<>(table.constraints());
    more.add(constraint);
    Table wider = table.withConstraints(more);
    if (constraint instanceof Constraint.PrimaryKey key) {
      for (String name : key.columns()) {
        wider = column(wider, name, c -> nullable(c, false));
      }
    }
    return wider;
  }

  private static Table validated(Table table, String name) {
    return table.withConstraints(
        table.constraints().stream()
            .map(c ->
                c.name().equals(name)
                    ? c.withOptions(c.options().with("validated", "just now"))
                    : c)
            .toList());
  }

  private static Table without(Table table, Operation.DropConstraint o) {
    boolean key = o.kind().equals("PRIMARY KEY");
    return table.withConstraints(
        table.constraints().stream()
            .filter(
                c -> key ? !(c instanceof Constraint.PrimaryKey) : !c.name().equals(o.constraint()))
            .toList());
  }

  private static Table options(Table table, Options more) {
    Options options = table.options();
    for (var option : more.values().entrySet()) {
      options = options.with(option.getKey(), option.getValue());
    }
    return table.withOptions(options.without("algorithm").without("lock"));
  }

  /// Operations that a rebuild of a table amounts to: what its new form lacks or tightens.
  static List<Operation> between(Table old, Table now) {
    List<Operation> all = new ArrayList<>();
    for (Column before : old.columns()) {
      Optional<Column> after = now.column(before.name());
      if (after.isEmpty()) {
        all.add(new Operation.DropColumn(old.name(), before.name(), false));
      } else if (before.nullable() && !after.get().nullable()) {
        all.add(new Operation.SetNullable(old.name(), before.name(), false));
      }
    }
    return all;
  }
}
