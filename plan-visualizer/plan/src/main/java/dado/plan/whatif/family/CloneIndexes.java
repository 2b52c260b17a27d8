package dado.plan.whatif.family;

import dado.plan.ddl.IndexDdl;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.WhatIf.Refusal;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// The indexes of a sampled clone: those of the originals, and hypothetical ones that are built and
/// hidden from the planner until a plan asks for them.
final class CloneIndexes {
  private final Database database;
  private final Session clone;
  private final Map<Name, SampledTable> tables;
  private final Set<Hypothetical> built = new HashSet<>();
  private final Set<Hypothetical> shown = new HashSet<>();
  private final Set<String> hidden = new HashSet<>();

  CloneIndexes(Database database, Session clone, Map<Name, SampledTable> tables) {
    this.database = database;
    this.clone = clone;
    this.tables = tables;
  }

  /// Has the server gather its statistics. Of MariaDB also those of columns, which it keeps only
  /// when it is told; of MySQL the columns' histograms.
  void analyze(SampledTable table) throws SQLException {
    String quoted = database.identifiers().quote(table.name());
    if (database.engine() == Engine.MARIADB) {
      clone.execute("analyze table " + quoted + " persistent for all");
      return;
    }
    clone.execute("analyze table " + quoted);
    List<String> columns = histogramColumns(table);
    if (!columns.isEmpty()) {
      clone.execute(
          "analyze table " + quoted + " update histogram on " + String.join(", ", columns));
    }
  }

  private List<String> histogramColumns(SampledTable table) {
    return table.original().columns().stream()
        .filter(c -> !c.type().startsWith("json") && !c.type().contains("geom"))
        .map(c -> database.identifiers().quote(c.name()))
        .toList();
  }

  List<Refusal> build(List<Hypothetical> wanted, Progress progress) throws SQLException {
    List<Refusal> refusals = new ArrayList<>();
    Set<SampledTable> changed = new LinkedHashSet<>();
    int done = 0;
    for (Hypothetical index : wanted) {
      progress.report("Building an index on " + index.title(), done++ / (double) wanted.size());
      buildMissing(index, changed, refusals);
    }
    for (SampledTable table : changed) {
      clone.execute("analyze table " + database.identifiers().quote(table.name()));
    }
    return refusals;
  }

  private void buildMissing(Hypothetical index, Set<SampledTable> changed, List<Refusal> refusals) {
    SampledTable table = tables.get(index.table());
    if (table == null) {
      refusals.add(new Refusal(index, index.table().local() + " is not in the clone."));
    } else if (!built.contains(index)) {
      build(index, table, changed, refusals);
    }
  }

  private void build(
      Hypothetical index, SampledTable table, Set<SampledTable> changed, List<Refusal> refusals) {
    try {
      clone.execute(ddl(index, table));
      built.add(index);
      see(table.name(), index.index().name(), false);
      changed.add(table);
    } catch (SQLException e) {
      refusals.add(
          new Refusal(index, database.engine().title() + " refuses it: " + FamilyRefusal.said(e)));
    }
  }

  private String ddl(Hypothetical index, SampledTable table) throws SQLException {
    return new IndexDdl(database.schema())
        .plain(index.table(), table.name(), index.index())
        .orElseThrow(() -> new SQLException("There is no table " + index.table().local() + "."));
  }

  /// Lets the planner see exactly these hypothetical indexes, and all existing ones but those.
  void show(Set<Hypothetical> with, Set<String> without) throws SQLException {
    for (Hypothetical index : with) {
      if (!built.contains(index)) {
        throw new SQLException("The index on " + index.title() + " was not admitted here.");
      }
    }
    for (Hypothetical index : List.copyOf(shown)) {
      if (!with.contains(index)) {
        see(copy(index).name(), index.index().name(), false);
        shown.remove(index);
      }
    }
    for (Hypothetical index : with) {
      if (shown.add(index)) {
        see(copy(index).name(), index.index().name(), true);
      }
    }
    hide(without);
  }

  private void hide(Set<String> without) throws SQLException {
    for (String each : List.copyOf(hidden)) {
      if (!without.contains(each)) {
        see(owner(each).name(), each, true);
        hidden.remove(each);
      }
    }
    for (String each : without) {
      if (!hidden.contains(each)) {
        see(owner(each).name(), each, false);
        hidden.add(each);
      }
    }
  }

  private SampledTable copy(Hypothetical index) throws SQLException {
    SampledTable table = tables.get(index.table());
    if (table == null) {
      throw new SQLException(index.table().local() + " is not in the clone.");
    }
    return table;
  }

  private SampledTable owner(String index) throws SQLException {
    return tables.values().stream()
        .filter(t -> t.original().indexes().stream().anyMatch(i -> i.name().equals(index)))
        .findFirst()
        .orElseThrow(() ->
            new SQLException(
                "There is no index " + index + " to be without; those of keys cannot be hidden."));
  }

  private void see(Name table, String index, boolean visible) throws SQLException {
    String word =
        database.engine() == Engine.MARIADB
            ? (visible ? " not ignored" : " ignored")
            : (visible ? " visible" : " invisible");
    clone.execute(
        "alter table "
            + database.identifiers().quote(table)
            + " alter index "
            + database.identifiers().quote(index)
            + word);
  }

  /// Its size on the sample, times the rows of the original for one of the sample.
  OptionalLong bytes(Hypothetical index) {
    SampledTable table = tables.get(index.table());
    if (table == null || !built.contains(index)) {
      return OptionalLong.empty();
    }
    OptionalLong size = IndexSize.of(clone.connection(), table.name(), index.index().name());
    return size.isEmpty() ? size : OptionalLong.of((long) (size.getAsLong() * table.factor()));
  }
}
