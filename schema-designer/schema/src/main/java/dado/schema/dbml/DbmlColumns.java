package dado.schema.dbml;

import dado.schema.Dialects;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import dado.schema.parse.AutoNames;
import dado.schema.parse.Defaults;
import dado.schema.parse.Serials;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Columns as DBML, and which keys stand at them.
final class DbmlColumns {

  private final Engine engine;
  private final LeftOut leftOut;

  /// Enums as columns have them, and as DBML names them.
  private final Map<String, String> enums = new HashMap<>();

  private final Set<SchemaObject> serials = new HashSet<>();
  private final Map<Sequence.OwningColumn, String> serialTypes = new HashMap<>();

  DbmlColumns(Schema schema, LeftOut leftOut) {
    this.engine = schema.engine();
    this.leftOut = leftOut;
    if (engine == Engine.POSTGRESQL) {
      schema.enums().forEach(e -> enums.put(identifiers().quote(e.name()), name(e.name())));
      Map<dado.schema.model.Name, Table> tables = new HashMap<>();
      schema.tables().forEach(t -> tables.put(t.name(), t));
      schema
          .objects(Sequence.class)
          .forEach(s ->
              s.ownedBy()
                  .filter(o -> tables.containsKey(o.table()))
                  .ifPresent(o ->
                      serial(s, tables.getOrDefault(o.table(), schema.tables().getFirst()), o)));
    }
  }

  private Identifiers identifiers() {
    return Dialects.of(engine).identifiers();
  }

  private static String name(dado.schema.model.Name name) {
    boolean plain = name.schema().equals(Defaults.namespace(Engine.POSTGRESQL));
    return (plain ? "" : DbmlText.name(name.schema()) + ".") + DbmlText.name(name.local());
  }

  /// A sequence that `serial` makes just so.
  private void serial(Sequence sequence, Table table, Sequence.OwningColumn owner) {
    Sequence made = Serials.sequence(table.name(), owner.column(), sequence.type());
    String call = Serials.call(identifiers().quote(made.name()));
    boolean same =
        made.same(sequence)
            && table
                .column(owner.column())
                .filter(c -> Serials.column(c, sequence.type(), call).equals(c))
                .isPresent();
    if (same) {
      serials.add(sequence);
      serialTypes.put(owner, Serials.word(sequence.type()));
    }
  }

  /// Whether the type of a column says that an object is there.
  boolean serial(SchemaObject object) {
    return serials.contains(object);
  }

  private String type(Column column) {
    int brackets = column.type().indexOf('[');
    String base = brackets < 0 ? column.type() : column.type().substring(0, brackets);
    String named = enums.getOrDefault(base, "");
    return named.isEmpty()
        ? DbmlText.type(column.type())
        : named + column.type().substring(base.length());
  }

  /// Whether a key of one column stands at it, as it has the name that the engine would give it.
  boolean inline(Table table, Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> k.columns().size() == 1 && auto(table, k);
      case Constraint.Unique u ->
          u.columns().size() == 1 && auto(table, u) && once(table, u.columns());
      case Constraint.Check c -> false;
      case Constraint.ForeignKey f -> false;
      case Constraint.Exclusion e -> false;
    };
  }

  private boolean auto(Table table, Constraint constraint) {
    return constraint.name().equals(AutoNames.of(engine, table, constraint));
  }

  private static boolean once(Table table, List<String> columns) {
    return table.constraints().stream()
            .filter(c -> c instanceof Constraint.Unique u && u.columns().equals(columns))
            .count()
        == 1;
  }

  void column(Table table, Column column, StringBuilder out) {
    List<String> settings = keys(table, column);
    String serial =
        serialTypes.getOrDefault(new Sequence.OwningColumn(table.name(), column.name()), "");
    if (serial.isEmpty()) {
      column
          .defaultValue()
          .ifPresent(d -> settings.add("default: " + DbmlDefaults.write(engine, d)));
    }
    generation(table, column, settings);
    if (!column.comment().isEmpty()) {
      settings.add("note: " + DbmlText.string(column.comment(), "    "));
    }
    out.append("  ").append(DbmlText.name(column.name())).append(' ');
    out.append(serial.isEmpty() ? type(column) : serial);
    out.append(DbmlWriter.settings(settings)).append('\n');
    column
        .options()
        .values()
        .forEach((k, v) -> leftOut.add(of(table, column) + ": " + k + " " + v));
  }

  private static String of(Table table, Column column) {
    return "column " + column.name() + " of " + table.name();
  }

  private List<String> keys(Table table, Column column) {
    List<String> settings = new ArrayList<>();
    boolean key = false;
    for (Constraint constraint : table.constraints()) {
      if (inline(table, constraint)) {
        boolean pk =
            constraint.equals(
                new Constraint.PrimaryKey(
                    constraint.name(), List.of(column.name()), constraint.options()));
        boolean unique =
            constraint.equals(
                new Constraint.Unique(
                    constraint.name(), List.of(column.name()), constraint.options()));
        key |= pk;
        settings.addAll(pk ? List.of("pk") : unique ? List.of("unique") : List.of());
      }
    }
    if (column.nullable() == key) {
      settings.add(column.nullable() ? "null" : "not null");
    }
    return settings;
  }

  private void generation(Table table, Column column, List<String> settings) {
    switch (column.generation()) {
      case Column.Generation.None none -> {}
      case Column.Generation.AutoIncrement a -> settings.add("increment");
      case Column.Generation.Identity i -> {
        settings.add("increment");
        if (i.always() || !i.options().isEmpty()) {
          leftOut.add(
              of(table, column)
                  + ": identity "
                  + (i.always() ? "always " : "")
                  + i.options().values());
        }
      }
      case Column.Generation.Computed c ->
          leftOut.add(
              of(table, column)
                  + ": generated as "
                  + c.expression()
                  + (c.stored() ? " stored" : " virtual"));
    }
  }
}
