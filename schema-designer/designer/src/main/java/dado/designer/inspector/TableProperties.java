package dado.designer.inspector;

import dado.designer.thing.Thing;
import dado.designer.thing.ThingEdits;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The properties of a table itself; its parts have sections of their own.
record TableProperties(Engine engine) {

  List<Property<Thing.OfTable>> all() {
    List<Property<Thing.OfTable>> all = new ArrayList<>();
    all.add(Property.line("name", Thing.OfTable::name, ThingEdits::rename));
    if (engine == Engine.POSTGRESQL) {
      all.add(Property.line("schema", t -> t.table().name().schema(), TableProperties::move));
    }
    all.add(
        Property.area(
            "comment",
            t -> t.table().comment(),
            (s, t, text) -> Edits.commentTable(s, t.table().name(), text)));
    if (engine != Engine.SQLITE) {
      all.add(Property.line("table.partition", TableProperties::by, TableProperties::by));
      all.add(
          Property.area(
              "table.partitions", TableProperties::partitions, TableProperties::partitions));
    }
    all.add(
        Property.area(
            "options",
            t -> Lists.options(t.table().options()),
            (s, t, text) -> Edits.tableOptions(s, t.table().name(), Lists.options(text))));
    return all;
  }

  private static Edit move(Schema schema, Thing.OfTable thing, String text) {
    Name now = thing.table().name();
    return Edits.renameTable(schema, now, new Name(text.strip(), now.local()));
  }

  private static String by(Thing.OfTable thing) {
    return thing.table().partitioning().map(Partitioning::by).orElse("");
  }

  private static Edit by(Schema schema, Thing.OfTable thing, String text) {
    Table table = thing.table();
    List<Partition> there = table.partitioning().map(Partitioning::partitions).orElse(List.of());
    Optional<Partitioning> wanted =
        text.isBlank() ? Optional.empty() : Optional.of(new Partitioning(text.strip(), there));
    return Edits.partition(schema, table.name(), wanted);
  }

  private static String partitions(Thing.OfTable thing) {
    return thing.table().partitioning().stream()
        .flatMap(p -> p.partitions().stream())
        .map(p -> new Lists.Entry(p.name().local(), p.bound()).line())
        .collect(Collectors.joining("\n"));
  }

  private static Edit partitions(Schema schema, Thing.OfTable thing, String text) {
    Table table = thing.table();
    Partitioning now =
        table
            .partitioning()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "First say how the rows are spread, such as RANGE (created_at)."));
    List<Partition> wanted = new ArrayList<>();
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      Lists.Entry entry = Lists.Entry.of(line);
      Name name = table.name().withLocal(entry.name());
      Partition known =
          now.partitions().stream()
              .filter(p -> p.name().local().equals(entry.name()))
              .findFirst()
              .orElse(Partition.of(name, entry.rest()));
      wanted.add(
          new Partition(
              known.name(), entry.rest(), known.partitioning(), known.indexes(), known.options()));
    }
    return Edits.partition(schema, table.name(), Optional.of(now.withPartitions(wanted)));
  }
}
