package dado.plan.whatif.postgresql;

import dado.plan.statistics.postgresql.AttributeFacts;
import dado.plan.statistics.postgresql.PostgresqlFacts;
import dado.plan.statistics.postgresql.RelationFacts;
import dado.schema.model.Name;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The user's tables and indexes in the lab, each as large as it is at the user's.
final class LabTables {
  private static final double USUAL_KEY = 8;

  private final LabCatalog catalog;
  private final SparseFiles files;
  private final List<LabCatalog.Size> tables = new ArrayList<>();
  private final Map<Name, LabRelation> relations = new HashMap<>();

  LabTables(LabCatalog catalog, SparseFiles files) {
    this.catalog = catalog;
    this.files = files;
  }

  /// Gives all that is there the size that it has at the user's.
  void resize(PostgresqlFacts facts) throws SQLException, IOException {
    Map<Name, RelationFacts> known = new HashMap<>();
    facts.relations().forEach(r -> known.put(r.name(), r));
    List<LabCatalog.Size> sizes = new ArrayList<>();
    for (LabRelation relation : catalog.relations()) {
      relations.put(relation.name(), relation);
      RelationFacts fact = known.get(relation.name());
      if (fact != null) {
        LabCatalog.Size size = size(relation, fact);
        (relation.isIndex() ? sizes : tables).add(size);
      }
    }
    catalog.resize(sizes);
    fill();
  }

  private LabCatalog.Size size(LabRelation relation, RelationFacts fact) throws IOException {
    long pages = fact.bytes() / FirstPages.PAGE;
    boolean filed = relation.file() != 0;
    FirstPages begin =
        relation.isIndex() ? FirstPages.of(relation.method(), pages, USUAL_KEY) : FirstPages.NONE;
    long file = filed ? files.make(pages, begin) : 0;
    return new LabCatalog.Size(relation, file, fact.pages(), fact.tuples(), fact.visible());
  }

  /// Makes the tables look empty, so that an index on one is built at once.
  void empty() throws SQLException {
    catalog.swapFiles(tables.stream().filter(t -> t.file() != 0).toList(), true);
  }

  /// Takes that back.
  void fill() throws SQLException {
    catalog.resize(tables);
  }

  /// Whether there is a table of that name.
  boolean has(Name table) {
    LabRelation relation = relations.get(table);
    return relation != null && !relation.isIndex();
  }

  /// The indexes of a name, whatever their schema.
  List<LabRelation> indexes(String name) {
    return relations.values().stream()
        .filter(
            r -> r.isIndex() && (r.name().local().equals(name) || r.name().toString().equals(name)))
        .toList();
  }

  /// What is known of columns of relations that are there.
  List<AttributeFacts> known(List<AttributeFacts> facts) {
    return facts.stream().filter(f -> relations.containsKey(f.relation())).toList();
  }
}
