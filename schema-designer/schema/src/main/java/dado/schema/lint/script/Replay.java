package dado.schema.lint.script;

import dado.schema.lint.script.Step.Origin;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is known of the tables while a script runs.
final class Replay {

  private final Engine engine;
  private final Map<String, Known> tables = new LinkedHashMap<>();
  private final Map<String, Name> indexes = new HashMap<>();
  private final Map<String, Table> dropped = new HashMap<>();

  Replay(Engine engine, Optional<Schema> before) {
    this.engine = engine;
    before.ifPresent(s -> s.tables().forEach(t -> put(t, Origin.KNOWN)));
  }

  /// A table as far as it is known.
  record Known(Table table, Origin origin) {}

  private String key(Name name) {
    String full = name.toString();
    return engine == Engine.SQLITE ? full.toLowerCase(Locale.ROOT) : full;
  }

  private void put(Table table, Origin origin) {
    tables.put(key(table.name()), new Known(table, origin));
    table.indexes().forEach(i -> indexes.put(key(table.name().withLocal(i.name())), table.name()));
    table
        .constraints()
        .forEach(c -> indexes.put(key(table.name().withLocal(c.name())), table.name()));
  }

  Optional<Known> find(Name name) {
    return Optional.ofNullable(tables.get(key(name)));
  }

  /// The table that an operation speaks of, which an index names too.
  Optional<Known> subject(Operation operation) {
    return switch (operation) {
      case Operation.DropIndex o when o.table().isEmpty() -> ofIndex(o.index());
      case Operation.Reindex o when o.what().equals("INDEX") -> ofIndex(o.name());
      default -> Subjects.of(operation).flatMap(this::find);
    };
  }

  private Optional<Known> ofIndex(Name index) {
    return Optional.ofNullable(indexes.get(key(index))).flatMap(this::find);
  }

  List<Table> created() {
    return tables.values().stream()
        .filter(k -> k.origin() == Origin.CREATED)
        .map(Known::table)
        .toList();
  }

  /// The table that a rename replaces, where the script dropped it before: a rebuild.
  Optional<Table> replaced(Operation operation) {
    return operation instanceof Operation.RenameTable rename
        ? Optional.ofNullable(dropped.get(key(rename.to())))
        : Optional.empty();
  }

  void apply(Operation operation) {
    switch (operation) {
      case Operation.CreateTable o -> create(o);
      case Operation.DropTable o -> drop(o.table());
      case Operation.RenameTable o -> rename(o.table(), o.to());
      case Operation.CreateIndex o -> change(o.table(), t -> with(t, o.index()));
      case Operation.DropIndex o -> ofIndex(o.index()).ifPresent(k -> without(k, o.index()));
      default ->
          Subjects.of(operation)
              .ifPresent(name -> change(name, table -> Edits.of(table, operation)));
    }
  }

  private void create(Operation.CreateTable o) {
    boolean there = o.ifNotExists() && find(o.table().name()).isPresent();
    if (!there) {
      put(o.table(), Origin.CREATED);
    }
  }

  private void drop(Name name) {
    Known gone = tables.remove(key(name));
    if (gone != null) {
      dropped.put(key(name), gone.table());
    } else {
      dropped.put(key(name), empty(name));
    }
  }

  private void rename(Name from, Name to) {
    Known moved = tables.remove(key(from));
    if (moved != null) {
      Table gone = dropped.remove(key(to));
      put(moved.table().withName(to), gone == null ? moved.origin() : Origin.UNKNOWN);
    }
  }

  private void change(Name name, java.util.function.UnaryOperator<Table> edit) {
    Known known = find(name).orElseGet(() -> new Known(empty(name), Origin.UNKNOWN));
    put(edit.apply(known.table()), known.origin());
  }

  private static Table empty(Name name) {
    return new Table(
        dado.schema.model.Id.of("table", name.schema(), name.local()),
        name,
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  private static Table with(Table table, Index index) {
    List<Index> more = new ArrayList<>(table.indexes());
    more.add(index);
    return table.withIndexes(more);
  }

  private void without(Known known, Name index) {
    String name = index.local();
    Table table = known.table();
    List<Constraint> rest =
        table.constraints().stream().filter(c -> !c.name().equals(name)).toList();
    put(
        table
            .withIndexes(table.indexes().stream().filter(i -> !i.name().equals(name)).toList())
            .withConstraints(rest),
        known.origin());
  }
}
