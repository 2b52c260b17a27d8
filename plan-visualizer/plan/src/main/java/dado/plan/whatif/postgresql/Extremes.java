package dado.plan.whatif.postgresql;

import dado.plan.explain.Watch;
import dado.plan.statistics.postgresql.AttributeFacts;
import dado.plan.statistics.postgresql.PostgresqlFacts;
import dado.plan.statistics.postgresql.RelationFacts;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The least and greatest values of columns that an existing b-tree begins with. PostgreSQL's
/// planner looks them up there when a condition is at the edge of what the statistics know, such as
/// "the last hour"; a lab has no rows to look them up in, so its statistics get them.
record Extremes(Connection connection, Watch watch, Identifiers names) {

  /// Looking into an index takes a few pages; whatever takes longer is not what is wanted here.
  private static final String LIMIT = "set local statement_timeout = '500ms'";

  /// Columns with the edges that they have now. The caller holds a transaction that only reads.
  List<AttributeFacts> in(PostgresqlFacts facts, Schema schema) throws SQLException {
    Map<Name, Map<String, List<String>>> edges = new HashMap<>();
    for (Table table : schema.tables()) {
      Set<String> columns = leading(table);
      boolean large = facts.relation(table.name()).filter(Extremes::isLarge).isPresent();
      if (large && !columns.isEmpty()) {
        edges.put(table.name(), read(table.name(), known(facts, table.name(), columns)));
      }
    }
    return facts.attributes().stream().map(a -> with(a, edges)).toList();
  }

  private static boolean isLarge(RelationFacts table) {
    return table.kind() == 'r' && table.tuples() > 0;
  }

  private static List<String> known(PostgresqlFacts facts, Name table, Set<String> columns) {
    return facts.attributes().stream()
        .filter(a -> a.relation().equals(table) && !a.inherited())
        .filter(a -> a.values().containsKey("histogram_bounds"))
        .map(AttributeFacts::attribute)
        .filter(columns::contains)
        .toList();
  }

  private static Set<String> leading(Table table) {
    Set<String> columns = new LinkedHashSet<>();
    for (Constraint constraint : table.constraints()) {
      switch (constraint) {
        case Constraint.PrimaryKey key -> columns.add(key.columns().getFirst());
        case Constraint.Unique key -> columns.add(key.columns().getFirst());
        case Constraint.Check _, Constraint.ForeignKey _, Constraint.Exclusion _ -> {}
      }
    }
    for (Index index : table.indexes()) {
      Index.Key first = index.keys().getFirst();
      boolean whole = index.where().isEmpty() && index.method().equals("btree");
      if (whole && !first.isExpression() && first.qualifiers().isEmpty()) {
        columns.add(first.text());
      }
    }
    return columns;
  }

  private Map<String, List<String>> read(Name table, List<String> columns) throws SQLException {
    Map<String, List<String>> edges = new LinkedHashMap<>();
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.execute(LIMIT);
      for (String column : columns) {
        edges.put(column, watch.run(statement, () -> edges(statement, table, column)));
      }
      connection.releaseSavepoint(before);
    } catch (SQLException e) {
      if (connection.isClosed()) {
        throw e;
      }
      // The role may not read the table, or it would take too long: the statistics stay as they
      // are.
      connection.rollback(before);
    }
    return edges;
  }

  private List<String> edges(Statement statement, Name table, String column) throws SQLException {
    String name = "t." + names.quote(column);
    String from =
        name
            + "::text from "
            + names.quote(table)
            + " as t where "
            + name
            + " is not null order by "
            + name;
    String sql = "select (select " + from + " limit 1), (select " + from + " desc limit 1)";
    List<String> edges = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      for (int i = 1; i <= 2; i++) {
        String value = row.getString(i);
        if (value != null) {
          edges.add(value);
        }
      }
    }
    return edges;
  }

  private static AttributeFacts with(
      AttributeFacts fact, Map<Name, Map<String, List<String>>> edges) {
    List<String> found =
        edges.getOrDefault(fact.relation(), Map.of()).getOrDefault(fact.attribute(), List.of());
    List<String> bounds = new ArrayList<>(fact.array("histogram_bounds"));
    if (found.size() < 2 || bounds.size() < 2 || fact.inherited()) {
      return fact;
    }
    bounds.set(0, found.getFirst());
    bounds.set(bounds.size() - 1, found.getLast());
    Map<String, String> values = new LinkedHashMap<>(fact.values());
    values.put("histogram_bounds", Sample.array(bounds));
    return new AttributeFacts(fact.relation(), fact.attribute(), false, values);
  }
}
