package dado.schema.edit;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.change.Relocation;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Constraint.ForeignKey;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tables on their way from a text into a schema.
final class Pasting {

  private final Act act;
  private final List<String> notes;
  private Schema pasted;

  Pasting(Schema target, PastedText text) {
    this.act = new Act(target);
    this.notes = new ArrayList<>(text.notes());
    this.pasted = at(target, text.schema());
  }

  /// MySQL, MariaDB and SQLite have one database, whatever the text calls it.
  private static Schema at(Schema target, Schema schema) {
    return target.engine() == Engine.POSTGRESQL
        ? schema
        : Relocation.of(schema, TableEdits.home(target));
  }

  Edit edit() {
    for (EnumType type : pasted.enums()) {
      add(type);
    }
    pasted.objects().stream()
        .filter(o -> !(o instanceof EnumType) && o.kind() != SchemaObject.Kind.NAMESPACE)
        .forEach(o -> notes.add("Left out: " + Taken.words(o) + ", which is no table."));
    for (Table table : pasted.tables()) {
      rename(table);
    }
    List<Table> tables = pasted.tables();
    tables.forEach(t -> act.make(new Change.AddTable(fresh(t))));
    String label =
        tables.size() == 1
            ? "Paste table " + tables.getFirst().name().local()
            : "Paste " + tables.size() + " tables";
    return act.done(label, notes.stream().distinct().collect(Collectors.joining("\n")));
  }

  /// An enum that is there with the same values serves; one with others gets another name.
  private void add(EnumType type) {
    Optional<SchemaObject> there = act.schema().object(type.key());
    if (there.isPresent() && ((EnumType) there.get()).labels().equals(type.labels())) {
      return;
    }
    EnumType named = type;
    if (there.isPresent()) {
      Set<String> taken = new HashSet<>();
      act.schema().enums().forEach(e -> taken.add(e.name().local().toLowerCase(Locale.ROOT)));
      pasted.enums().forEach(e -> taken.add(e.name().local().toLowerCase(Locale.ROOT)));
      Name free = type.name().withLocal(Taken.free(pasted, type.name().local(), taken));
      pasted = Changes.apply(pasted, List.of(new Change.RenameObject(type, free)));
      named = type.withName(free);
    }
    act.make(new Change.AddObject(named.withId(Id.fresh())));
  }

  private void rename(Table table) {
    Set<String> own = new HashSet<>();
    pasted.tables().stream()
        .filter(t -> !t.name().equals(table.name()))
        .forEach(t -> own.add(t.name().local().toLowerCase(Locale.ROOT)));
    Name free = Taken.relation(act.schema(), table.name(), own);
    if (!free.equals(table.name())) {
      pasted = Changes.apply(pasted, List.of(new Change.RenameTable(table.name(), free)));
    }
  }

  /// A table with identities of its own, and names of its parts that are not taken.
  private Table fresh(Table table) {
    List<Column> columns = table.columns().stream().map(c -> c.withId(Id.fresh())).toList();
    Table bare =
        table
            .withId(Id.fresh())
            .withColumns(columns)
            .withConstraints(List.of())
            .withIndexes(List.of());
    Set<String> taken = Taken.parts(act.schema(), bare);
    taken.add(table.name().local().toLowerCase(Locale.ROOT));
    List<Constraint> constraints = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      kept(table, constraint).ifPresent(c -> constraints.add(named(bare, c, taken)));
    }
    List<Index> indexes = new ArrayList<>();
    for (Index index : table.indexes()) {
      String name = free(index.name(), taken);
      indexes.add(index.withName(name).withId(Id.fresh()));
    }
    return bare.withConstraints(constraints).withIndexes(indexes);
  }

  private Optional<Constraint> kept(Table table, Constraint constraint) {
    if (!(constraint instanceof ForeignKey key)) {
      return Optional.of(constraint);
    }
    boolean inText = pasted.table(key.references()).isPresent();
    Optional<Name> there =
        inText
            ? Optional.of(key.references())
            : act.schema().tables().stream()
                .map(Table::name)
                .filter(n -> n.toString().equalsIgnoreCase(key.references().toString()))
                .findFirst();
    if (there.isEmpty()) {
      notes.add(
          "Left out: the foreign key of "
              + table.name().local()
              + " to "
              + key.references().local()
              + ", which is not in this design.");
    }
    return there.map(key::withReferences);
  }

  private Constraint named(Table table, Constraint constraint, Set<String> taken) {
    if (constraint.name().isEmpty()) {
      Constraint named = Taken.named(act.schema(), table, constraint);
      return named.name().isEmpty() ? named : named.withName(free(named.name(), taken));
    }
    return constraint.withName(free(constraint.name(), taken));
  }

  private String free(String wanted, Set<String> taken) {
    String name = Taken.free(act.schema(), wanted, taken);
    taken.add(name.toLowerCase(Locale.ROOT));
    return name;
  }
}
