package dado.schema.dbml;

import dado.schema.model.Constraint;
import dado.schema.model.Constraint.Action;
import dado.schema.model.EnumType;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Namespace;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.parse.AutoNames;
import dado.schema.parse.Defaults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes a schema as DBML, and gathers what DBML cannot say.
final class DbmlWriter {

  private final Schema schema;
  private final StringBuilder out = new StringBuilder();
  private final LeftOut leftOut = new LeftOut();
  private final DbmlColumns columns;
  private final Set<String> used = new HashSet<>();

  DbmlWriter(Schema schema) {
    this.schema = schema;
    this.columns = new DbmlColumns(schema, leftOut);
  }

  String write() {
    schema.tables().forEach(t -> used.add(t.name().schema()));
    schema.enums().forEach(e -> used.add(e.name().schema()));
    schema.objects().forEach(this::object);
    schema.tables().forEach(this::table);
    schema.tables().forEach(this::references);
    return out.append(leftOut.comments()).toString();
  }

  private void object(SchemaObject object) {
    if (object instanceof EnumType type) {
      enumType(type);
    } else if (!implied(object) && !columns.serial(object)) {
      leftOut.add(object.key().toString());
    }
  }

  /// A schema with nothing of its own to say is there by what lies in it.
  private boolean implied(SchemaObject object) {
    return object instanceof Namespace n
        && n.comment().isEmpty()
        && n.options().isEmpty()
        && used.contains(n.name().local());
  }

  private void enumType(EnumType type) {
    out.append("Enum ").append(name(type.name())).append(" {\n");
    type.labels().forEach(l -> out.append("  ").append(DbmlText.name(l)).append('\n'));
    if (!type.comment().isEmpty()) {
      out.append("  Note: ").append(DbmlText.string(type.comment(), "  ")).append('\n');
    }
    out.append("}\n\n");
    options("enum " + type.name(), type.options());
  }

  private void options(String of, Options options) {
    options.values().forEach((key, value) -> leftOut.add(of + ": " + key + " " + value));
  }

  private String name(Name name) {
    boolean plain = name.schema().equals(Defaults.namespace(schema.engine()));
    return (plain ? "" : DbmlText.name(name.schema()) + ".") + DbmlText.name(name.local());
  }

  private void table(Table table) {
    out.append("Table ").append(name(table.name())).append(" {\n");
    table.columns().forEach(c -> columns.column(table, c, out));
    checks(table);
    indexes(table);
    if (!table.comment().isEmpty()) {
      out.append("\n  Note: ").append(DbmlText.string(table.comment(), "  ")).append('\n');
    }
    out.append("}\n\n");
    options("table " + table.name(), table.options());
    table
        .partitioning()
        .ifPresent(p -> leftOut.add("table " + table.name() + ": partitioned by " + p.by()));
  }

  private void checks(Table table) {
    StringBuilder lines = new StringBuilder();
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof Constraint.Check check) {
        lines.append("    ").append(DbmlText.backticked(check.expression()));
        lines.append(settings(named(check.name()))).append('\n');
      }
      if (constraint instanceof Constraint.Exclusion exclusion) {
        leftOut.add(
            "table " + table.name() + ": " + exclusion.name() + " " + exclusion.definition());
      }
      options("constraint " + constraint.name() + " of " + table.name(), constraint.options());
    }
    block("checks", lines);
  }

  private void block(String word, StringBuilder lines) {
    if (!lines.isEmpty()) {
      out.append("\n  ").append(word).append(" {\n").append(lines).append("  }\n");
    }
  }

  private static List<String> named(String name) {
    List<String> settings = new ArrayList<>();
    if (!name.isEmpty()) {
      settings.add("name: " + DbmlText.string(name, "    "));
    }
    return settings;
  }

  static String settings(List<String> settings) {
    return settings.isEmpty() ? "" : " [" + String.join(", ", settings) + "]";
  }

  private void indexes(Table table) {
    StringBuilder lines = new StringBuilder();
    for (Constraint constraint : table.constraints()) {
      if (!columns.inline(table, constraint)) {
        switch (constraint) {
          case Constraint.PrimaryKey k -> key(k.columns(), "pk", k.name(), lines);
          case Constraint.Unique u -> key(u.columns(), "unique", u.name(), lines);
          case Constraint.Check c -> {}
          case Constraint.ForeignKey f -> {}
          case Constraint.Exclusion e -> {}
        }
      }
    }
    table.indexes().forEach(i -> index(table, i, lines));
    block("indexes", lines);
  }

  private static void key(List<String> columns, String word, String name, StringBuilder lines) {
    List<String> settings = named(name);
    settings.addFirst(word);
    lines.append("    ").append(names(columns)).append(settings(settings)).append('\n');
  }

  private static String names(List<String> columns) {
    return columns.stream().map(DbmlText::name).collect(Collectors.joining(", ", "(", ")"));
  }

  private void index(Table table, Index index, StringBuilder lines) {
    List<String> settings = named(index.name());
    if (index.unique()) {
      settings.add("unique");
    }
    if (index.unique() || !index.method().equals("btree")) {
      settings.add("type: " + DbmlText.name(index.method()));
    }
    if (!index.comment().isEmpty()) {
      settings.add("note: " + DbmlText.string(index.comment(), "      "));
    }
    String keys =
        index.keys().stream()
            .map(k -> k.isExpression() ? DbmlText.backticked(k.text()) : DbmlText.name(k.text()))
            .collect(Collectors.joining(", ", "(", ")"));
    lines.append("    ").append(keys).append(settings(settings)).append('\n');
    rest("index " + index.name() + " of " + table.name(), index);
  }

  private void rest(String of, Index index) {
    for (Index.Key key : index.keys()) {
      String words = (key.qualifiers() + (key.descending() ? " descending" : "")).strip();
      if (!words.isEmpty()) {
        leftOut.add(of + ": " + key.text() + " " + words);
      }
    }
    if (!index.include().isEmpty()) {
      leftOut.add(of + ": includes " + String.join(", ", index.include()));
    }
    index.where().ifPresent(w -> leftOut.add(of + ": only where " + w));
    options(of, index.options());
  }

  private void references(Table table) {
    for (Constraint.ForeignKey key : table.foreignKeys()) {
      boolean auto = key.name().equals(AutoNames.of(schema.engine(), table, key));
      String name = key.name().isEmpty() || auto ? "" : " " + DbmlText.name(key.name());
      out.append("Ref").append(name).append(": ");
      out.append(end(table.name(), key.columns())).append(" > ");
      out.append(end(key.references(), key.referencedColumns())).append(settings(actions(key)));
      out.append('\n');
    }
  }

  private String end(Name table, List<String> columns) {
    String side = columns.size() == 1 ? DbmlText.name(columns.getFirst()) : names(columns);
    return name(table) + "." + side;
  }

  private static List<String> actions(Constraint.ForeignKey key) {
    List<String> settings = new ArrayList<>();
    action("delete", key.onDelete(), settings);
    action("update", key.onUpdate(), settings);
    return settings;
  }

  private static void action(String word, Action action, List<String> settings) {
    if (action != Action.NO_ACTION) {
      settings.add(word + ": " + action.sql().toLowerCase(Locale.ROOT));
    }
  }
}
