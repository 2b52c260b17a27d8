package dado.schema.file;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Index;
import dado.schema.model.Options;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tables as a model file has them.
final class TableShape {

  private static final Map<String, Boolean> IDENTITY = Map.of("always", true, "by default", false);

  private TableShape() {}

  static Draft write(Table table, Draft draft) {
    draft.id(table.id()).name(table.name()).lines("comment", table.comment());
    draft.options("options", table.options());
    draft.list("columns", table.columns(), Column::id, TableShape::write);
    draft.objects("constraints", table.constraints().stream().map(ConstraintShape::write).toList());
    draft.list("indexes", table.indexes(), Index::id, IndexShape::write);
    table
        .partitioning()
        .ifPresent(p -> draft.put("partitioning", write(p, draft.inner("partitioning", ""))));
    return draft;
  }

  static Table read(Fields in) {
    return new Table(
        in.id(),
        in.name(),
        in.list("columns", TableShape::column),
        in.list("constraints", ConstraintShape::read),
        in.list("indexes", IndexShape::read),
        in.lines("comment"),
        in.inner("partitioning", TableShape::partitioning),
        in.options("options"));
  }

  private static Draft write(Column column, Draft draft) {
    draft.id(column.id()).local("name", column.name()).text("type", column.type());
    draft.flag("nullable", column.nullable(), true).lines("default", column.defaultValue());
    switch (column.generation()) {
      case Generation.None none -> {}
      case Generation.Identity i ->
          draft
              .text("identity", i.always() ? "always" : "by default")
              .options("sequence", i.options());
      case Generation.AutoIncrement a -> draft.flag("autoIncrement", true, false);
      case Generation.Computed c ->
          draft.lines("computed", Optional.of(c.expression())).flag("stored", c.stored(), true);
    }
    return draft.lines("comment", column.comment()).options("options", column.options());
  }

  private static Column column(Fields in) {
    return new Column(
        in.id(),
        in.local("name"),
        in.text("type"),
        in.flag("nullable", true),
        in.optional("default"),
        generation(in),
        in.lines("comment"),
        in.options("options"));
  }

  private static Generation generation(Fields in) {
    Optional<Boolean> identity = in.choice("identity", IDENTITY);
    Optional<String> computed = in.optional("computed");
    boolean autoIncrement = in.flag("autoIncrement", false);
    Options sequence = in.options("sequence");
    boolean stored = in.flag("stored", true);
    if ((identity.isPresent() ? 1 : 0) + (computed.isPresent() ? 1 : 0) + (autoIncrement ? 1 : 0)
        > 1) {
      throw in.wrong("name", "one of identity, computed and autoIncrement at most, not several.");
    }
    if (autoIncrement) {
      return new Generation.AutoIncrement();
    }
    return identity
        .<Generation>map(always -> new Generation.Identity(always, sequence))
        .or(() -> computed.map(c -> new Generation.Computed(c, stored)))
        .orElseGet(Generation.None::new);
  }

  private static Json write(Partitioning partitioning, Draft draft) {
    draft.lines("by", Optional.of(partitioning.by()));
    List<Json> partitions = new ArrayList<>();
    for (Partition p : partitioning.partitions()) {
      partitions.add(write(p, draft.inner("partitions", key(p))));
    }
    return draft.objects("partitions", partitions).done();
  }

  static String key(Partition partition) {
    return "\0" + partition.name().schema() + "\0" + partition.name().local() + "\0";
  }

  private static Json write(Partition partition, Draft draft) {
    draft.some("schema", partition.name().schema()).text("name", partition.name().local());
    draft.lines("bound", partition.bound()).options("options", partition.options());
    draft.list("indexes", partition.indexes(), Index::id, IndexShape::write);
    partition
        .partitioning()
        .ifPresent(p -> draft.put("partitioning", write(p, draft.inner("partitioning", ""))));
    return draft.done();
  }

  private static Partitioning partitioning(Fields in) {
    return new Partitioning(in.lines("by"), in.list("partitions", TableShape::partition));
  }

  private static Partition partition(Fields in) {
    return new Partition(
        in.name(),
        in.lines("bound"),
        in.inner("partitioning", TableShape::partitioning),
        in.list("indexes", IndexShape::read),
        in.options("options"));
  }
}
