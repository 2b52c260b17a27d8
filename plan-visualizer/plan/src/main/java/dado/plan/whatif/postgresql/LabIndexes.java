package dado.plan.whatif.postgresql;

import dado.plan.ddl.IndexDdl;
import dado.plan.statistics.postgresql.AttributeFacts;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.WhatIf.Refusal;
import dado.schema.Dialects;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The hypothetical indexes of a lab: real ones, on tables without rows, that say that they are
/// large. The planner sees those that are shown.
final class LabIndexes {
  private final LabServer server;
  private final LabCatalog catalog;
  private final LabTables tables;
  private final SparseFiles files;
  private final SealedPlanner planner;
  private final IndexDdl ddl;
  private final Samples samples;
  private final Map<Hypothetical, Made> made = new HashMap<>();
  private final Map<String, Hypothetical> names = new HashMap<>();
  private final Set<Long> shown = new HashSet<>();
  private final Set<Long> hidden = new HashSet<>();

  /// @param bytes all of it
  private record Made(List<LabRelation> tree, long bytes) {}

  LabIndexes(
      LabServer server,
      LabTables tables,
      SparseFiles files,
      SealedPlanner planner,
      IndexDdl ddl,
      Samples samples) {
    this.server = server;
    this.catalog = new LabCatalog(server.admin());
    this.tables = tables;
    this.files = files;
    this.planner = planner;
    this.ddl = ddl;
    this.samples = samples;
  }

  /// Makes indexes, hidden at first.
  List<Refusal> admit(Collection<Hypothetical> indexes) throws SQLException {
    List<Refusal> refused = new ArrayList<>();
    Map<Hypothetical, List<LabRelation>> trees = new LinkedHashMap<>();
    tables.empty();
    try {
      for (Hypothetical index : indexes) {
        if (!made.containsKey(index)) {
          build(index, trees).ifPresent(r -> refused.add(new Refusal(index, r)));
        }
      }
      catalog.show(
          trees.values().stream().flatMap(List::stream).map(LabRelation::oid).toList(), false);
    } finally {
      tables.fill();
    }
    restore(trees, samples.read(List.copyOf(trees.keySet())));
    for (Map.Entry<Hypothetical, List<LabRelation>> tree : trees.entrySet()) {
      resize(tree.getKey(), tree.getValue());
    }
    return refused;
  }

  /// Why one cannot be made; empty where it was.
  private Optional<String> build(Hypothetical index, Map<Hypothetical, List<LabRelation>> trees)
      throws SQLException {
    Optional<String> sql =
        tables.has(index.table()) ? ddl.plain(index.table(), index.index()) : Optional.empty();
    if (sql.isEmpty()) {
      return Optional.of("The table " + index.table() + " is not in the lab.");
    }
    try (Statement statement = server.owner().createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql.get());
    } catch (SQLException e) {
      if (server.owner().isClosed()) {
        throw e;
      }
      return Optional.of(Refusals.ofLab(e));
    }
    Name name = new Name(index.table().schema(), index.index().name());
    trees.put(index, catalog.tree(Dialects.of(Engine.POSTGRESQL).identifiers().quote(name)));
    return Optional.empty();
  }

  private void restore(
      Map<Hypothetical, List<LabRelation>> trees, Map<Hypothetical, Samples.Known> known)
      throws SQLException {
    for (Map.Entry<Hypothetical, Samples.Known> sample : known.entrySet()) {
      for (LabRelation part : trees.getOrDefault(sample.getKey(), List.of())) {
        for (Map.Entry<Integer, Map<String, String>> key : sample.getValue().facts().entrySet()) {
          String attribute = catalog.attribute(part, key.getKey());
          LabStatistics.restore(
              server.owner(),
              List.of(new AttributeFacts(part.name(), attribute, false, key.getValue())));
        }
      }
    }
  }

  private void resize(Hypothetical index, List<LabRelation> tree) throws SQLException {
    Table table = ddl.table(index.table()).orElseThrow();
    List<LabCatalog.Size> sizes = new ArrayList<>();
    long bytes = 0;
    try {
      for (LabRelation part : tree) {
        names.put(part.name().local(), index);
        if (part.file() != 0) {
          IndexEstimate estimate = IndexEstimate.of(planner, table, part.table(), index.index());
          long file = files.make(estimate.pages(), estimate.begin());
          sizes.add(new LabCatalog.Size(part, file, estimate.pages(), estimate.rows(), 0));
          bytes += estimate.bytes();
        }
      }
    } catch (IOException e) {
      throw new SQLException("The lab could not write its files: " + e.getMessage(), e);
    }
    catalog.resize(sizes);
    made.put(index, new Made(tree, bytes));
  }

  /// Shows these and no others, and hides existing ones.
  void show(Set<Hypothetical> with, Set<String> without) throws SQLException {
    Set<Long> wanted = new HashSet<>();
    for (Hypothetical index : with) {
      made(index).tree().forEach(r -> wanted.add(r.oid()));
    }
    change(shown, wanted, true);
    Set<Long> away = new HashSet<>();
    without.forEach(n -> tables.indexes(n).forEach(r -> away.add(r.oid())));
    change(hidden, away, false);
  }

  /// What is the same as for the plan before stays as it is.
  private void change(Set<Long> now, Set<Long> wanted, boolean visible) throws SQLException {
    catalog.show(wanted.stream().filter(i -> !now.contains(i)).toList(), visible);
    catalog.show(now.stream().filter(i -> !wanted.contains(i)).toList(), !visible);
    now.clear();
    now.addAll(wanted);
  }

  private Made made(Hypothetical index) {
    Made found = made.get(index);
    if (found == null) {
      throw new IllegalArgumentException("The index " + index.title() + " was not admitted.");
    }
    return found;
  }

  long bytes(Hypothetical index) {
    return made(index).bytes();
  }

  Map<String, Hypothetical> names() {
    return names;
  }
}
