package dado.plan.whatif.postgresql;

import dado.plan.ddl.IndexDdl;
import dado.plan.model.Node;
import dado.plan.model.Operator.Relation;
import dado.plan.statistics.TableStatistics;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.schema.model.Column;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables and hypothetical indexes of an analytic estimate.
final class AnalyticTables {
  private final Database database;
  private final IndexDdl ddl;
  private final SealedPlanner planner;
  private final CostSettings settings;
  private final Samples samples;
  private final Map<Hypothetical, ScanEstimate.Sized> sizes = new HashMap<>();

  AnalyticTables(Database database, SealedPlanner planner, CostSettings settings, Samples samples) {
    this.database = database;
    this.ddl = new IndexDdl(database.schema());
    this.planner = planner;
    this.settings = settings;
    this.samples = samples;
  }

  CostSettings settings() {
    return settings;
  }

  /// Sizes up an index; it is known from then on.
  void admit(Hypothetical index) throws SQLException {
    Table table = ddl.table(index.table()).orElseThrow();
    Samples.Known sample = samples.read(List.of(index)).getOrDefault(index, Samples.Known.NONE);
    IndexEstimate size = IndexEstimate.of(planner, table, index.table(), index.index());
    sizes.put(index, new ScanEstimate.Sized(index.index(), size, sample));
  }

  /// Why there can be no such index over its columns.
  Optional<String> unfit(Hypothetical index) {
    if (!index.index().method().equals("hnsw")) {
      return Optional.empty();
    }
    String key = index.index().keys().getFirst().text();
    return HnswCost.refusal(
        ddl.table(index.table()).flatMap(t -> t.column(key)).map(Column::type).orElse(""));
  }

  /// A search for what is near; empty where the index lies on another table.
  Optional<HnswCost> nearest(Relation relation, Hypothetical index) {
    ScanEstimate.Sized sized = size(index);
    return scan(relation, index)
        .map(s ->
            new HnswCost(
                settings, sized.size().rows(), sized.size().pages(), s.statistics().pages()));
  }

  boolean knows(Name table) {
    return ddl.table(table).isPresent() && database.statistics().of(table).isPresent();
  }

  ScanEstimate.Sized size(Hypothetical index) {
    ScanEstimate.Sized known = sizes.get(index);
    if (known == null) {
      throw new IllegalArgumentException("The index " + index.title() + " was not admitted.");
    }
    return known;
  }

  /// The reading of a relation of a plan through an index; empty where it lies on another table.
  Optional<ScanEstimate> scan(Relation relation, Hypothetical index) {
    Name table = index.table();
    boolean same =
        relation.table().equals(table.local())
            && (relation.schema().isEmpty() || relation.schema().equals(table.schema()));
    return same ? statistics(table).map(s -> estimate(s, relation, table)) : Optional.empty();
  }

  private ScanEstimate estimate(TableStatistics statistics, Relation relation, Name table) {
    return new ScanEstimate(planner, settings, statistics, relation, table);
  }

  private Optional<TableStatistics> statistics(Name table) {
    return database.statistics().of(table);
  }

  /// The rows of the table that a step reads; empty where it reads none.
  Optional<Double> rows(Node node) {
    return node.operator()
        .read()
        .flatMap(r ->
            database.statistics().tables().entrySet().stream()
                .filter(e -> e.getKey().local().equals(r.table()))
                .map(e -> e.getValue().rows())
                .findFirst());
  }
}
