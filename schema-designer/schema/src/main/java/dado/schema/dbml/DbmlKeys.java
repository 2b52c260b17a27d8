package dado.schema.dbml;

import dado.schema.dbml.DbmlTree.End;
import dado.schema.dbml.DbmlTree.Path;
import dado.schema.dbml.DbmlTree.RefNode;
import dado.schema.dbml.DbmlTree.Setting;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Constraint.Action;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Table;
import dado.schema.text.SourceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Makes foreign keys of references, once all tables are known.
final class DbmlKeys {

  private final DbmlReader reader;
  private final List<RefNode> waiting = new ArrayList<>();

  DbmlKeys(DbmlReader reader) {
    this.reader = reader;
  }

  void later(RefNode ref) {
    waiting.add(ref);
  }

  void run() {
    waiting.forEach(this::key);
  }

  private void key(RefNode ref) {
    if (ref.settings().stream().anyMatch(s -> s.name().equals("inactive"))) {
      reader.note(ref.spot(), "this reference is inactive: no foreign key is made.");
      return;
    }
    switch (ref.sign()) {
      case ">" -> key(ref, ref.left(), ref.right());
      case "<" -> key(ref, ref.right(), ref.left());
      case "<>" -> between(ref);
      default -> oneToOne(ref);
    }
  }

  /// Inline, the column that the reference stands at is the key; else the second one is.
  private void oneToOne(RefNode ref) {
    End own = ref.inline() ? ref.left() : ref.right();
    key(ref, own, ref.inline() ? ref.right() : ref.left());
    Table table = table(own);
    boolean unique =
        table.constraints().stream()
            .anyMatch(c ->
                (c instanceof Constraint.Unique u && u.columns().equals(own.columns()))
                    || (c instanceof Constraint.PrimaryKey p && p.columns().equals(own.columns())));
    if (!unique) {
      reader.replace(with(table, new Constraint.Unique("", own.columns())));
      reader.note(
          ref.spot(),
          "one-to-one: made "
              + String.join(", ", own.columns())
              + " of "
              + table.name().local()
              + " unique.");
    }
  }

  private void key(RefNode ref, End own, End other) {
    Table from = table(own);
    Table to = table(other);
    if (own.columns().size() != other.columns().size()) {
      throw new SourceException(
          ref.spot(), "expected as many columns on both sides of the reference.");
    }
    settings(ref);
    Constraint key =
        new Constraint.ForeignKey(
            ref.name(),
            own.columns(),
            to.name(),
            other.columns(),
            action(ref, "delete"),
            action(ref, "update"));
    reader.replace(with(from, key));
  }

  private static Table with(Table table, Constraint constraint) {
    return table.withConstraints(
        Stream.concat(table.constraints().stream(), Stream.of(constraint)).toList());
  }

  private void settings(RefNode ref) {
    ref.settings().stream()
        .filter(s -> !List.of("delete", "update").contains(s.name()))
        .forEach(s ->
            reader.note(
                s.spot(),
                "the setting "
                    + s.name()
                    + " of a reference is left out: a schema has no place for it."));
  }

  private Table table(End end) {
    Table table = reader.table(end.table().orElse(new Path(List.of(""), end.spot())));
    for (String column : end.columns()) {
      if (table.column(column).isEmpty()) {
        throw new SourceException(
            end.spot(), "the table " + table.name().local() + " has no column " + column + ".");
      }
    }
    return table;
  }

  private static Action action(RefNode ref, String setting) {
    return ref.settings().stream()
        .filter(s -> s.name().equals(setting))
        .map(DbmlKeys::action)
        .findFirst()
        .orElse(Action.NO_ACTION);
  }

  private static Action action(Setting setting) {
    String words = setting.value().text().toUpperCase(Locale.ROOT);
    return Arrays.stream(Action.values())
        .filter(a -> a.sql().equals(words))
        .findFirst()
        .orElseThrow(() ->
            new SourceException(
                setting.spot(),
                "expected cascade, restrict, set null, set default or no action, found "
                    + setting.value().text()
                    + "."));
  }

  /// Many to many: a table between the two, whose key is both of theirs.
  private void between(RefNode ref) {
    Table left = table(ref.left());
    Table right = table(ref.right());
    Name name = left.name().withLocal(left.name().local() + "_" + right.name().local());
    if (reader.has(name)) {
      throw new SourceException(
          ref.spot(), "many-to-many needs a table " + name.local() + ", and there is one.");
    }
    List<Column> columns = new ArrayList<>();
    List<String> first = columns(name, left, ref.left(), columns);
    List<String> second = columns(name, right, ref.right(), columns);
    Constraint key = new Constraint.PrimaryKey("", columns.stream().map(Column::name).toList());
    Id id = Id.of("table", name.schema(), name.local());
    reader.addTable(
        new Table(
            id,
            name,
            columns,
            List.of(key, reference(first, left, ref.left()), reference(second, right, ref.right())),
            List.of(),
            ""));
    reader.note(ref.spot(), "many-to-many: made the table " + name.local() + " between the two.");
  }

  private static List<String> columns(Name name, Table table, End end, List<Column> columns) {
    List<String> names = new ArrayList<>();
    for (String column : end.columns()) {
      String own = table.name().local() + "_" + column;
      String free = columns.stream().anyMatch(c -> c.name().equals(own)) ? own + "_2" : own;
      Id id = Id.of("column", name.schema(), name.local(), free);
      columns.add(Column.of(id, free, table.column(column).orElseThrow().type(), false));
      names.add(free);
    }
    return names;
  }

  private static Constraint reference(List<String> own, Table to, End end) {
    return new Constraint.ForeignKey(
        "", own, to.name(), end.columns(), Action.NO_ACTION, Action.NO_ACTION);
  }
}
