package dado.plan.explain;

import dado.plan.model.Node;
import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What running a statement on MySQL or MariaDB would change, by its text and the catalog.
final class FamilyConsequences {
  private FamilyConsequences() {}

  static Consequences of(
      Connection connection, Watch watch, Admitted admitted, ExplainOptions options)
      throws SQLException, ExplainRefusedException {
    Plan plan = MysqlExplain.plan(connection, watch, admitted, options.plan());
    Engine engine = plan.server().engine();
    List<Consequences.Target> targets = new ArrayList<>();
    for (Consequences.Target target : targets(connection, watch, admitted)) {
      targets.add(
          new Consequences.Target(
              target.table(), rows(plan), target.triggers(), target.storage(), target.rollsBack()));
    }
    List<String> calls = calls(connection, watch, engine, admitted.sql());
    List<String> sequences =
        engine == Engine.MARIADB ? VolatileCalls.sequences(admitted.sql()) : List.of();
    boolean executed = engine == Engine.MARIADB || targets.isEmpty();
    return new Consequences(engine, executed, targets, calls, sequences, residue(targets, calls));
  }

  private static List<String> residue(List<Consequences.Target> targets, List<String> calls) {
    List<String> residue = new ArrayList<>();
    if (!targets.isEmpty()) {
      residue.add("It is rolled back, but AUTO_INCREMENT goes on counting.");
      residue.add("While it runs, its rows are locked.");
    }
    targets.stream()
        .filter(t -> !t.rollsBack())
        .forEach(t -> residue.add(t.table() + " keeps what was written to it."));
    if (!calls.isEmpty()) {
      residue.add("What functions write to tables without transactions stays written.");
    }
    return residue;
  }

  /// The rows that the planner expects of the step that reads most.
  private static OptionalDouble rows(Plan plan) {
    return plan.query().roots().stream()
        .flatMap(Node::all)
        .flatMapToDouble(n -> n.estimate().rows().stream())
        .max();
  }

  /// The tables that a statement writes to, as the catalog knows them; a name that is an alias or
  /// that the catalog does not have is left out.
  static List<Consequences.Target> targets(Connection connection, Watch watch, Admitted admitted)
      throws SQLException {
    List<Consequences.Target> found = new ArrayList<>();
    if (admitted.kind() != Kind.WRITES) {
      return found;
    }
    for (WriteTargets.Name name : WriteTargets.of(Engine.MARIADB, admitted.sql()).names()) {
      target(connection, watch, name).ifPresent(found::add);
    }
    return found;
  }

  private static final String STORAGE =
      """
      select t.table_schema, t.table_name, coalesce(t.engine, t.table_type),
        coalesce(e.transactions, 'YES')
      from information_schema.tables t
        left join information_schema.engines e on e.engine = t.engine
      where t.table_name = ? and t.table_schema = coalesce(nullif(?, ''), database())
      """;
  private static final String TRIGGERS =
      """
      select trigger_name
      from information_schema.triggers
      where event_object_table = ? and event_object_schema = coalesce(nullif(?, ''), database())
      order by 1
      """;

  private static Optional<Consequences.Target> target(
      Connection connection, Watch watch, WriteTargets.Name name) throws SQLException {
    List<String> triggers =
        rows(connection, watch, TRIGGERS, name).stream().map(r -> "trigger " + r.get(0)).toList();
    return rows(connection, watch, STORAGE, name).stream()
        .findFirst()
        .map(r ->
            new Consequences.Target(
                r.get(0) + "." + r.get(1),
                OptionalDouble.empty(),
                triggers,
                r.get(2),
                r.get(3).equalsIgnoreCase("YES")));
  }

  private static List<List<String>> rows(
      Connection connection, Watch watch, String sql, WriteTargets.Name name) throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement(sql)) {
      ask.setString(1, name.table());
      ask.setString(2, name.schema());
      return watch.run(ask, () -> rows(ask));
    }
  }

  private static List<List<String>> rows(PreparedStatement ask) throws SQLException {
    List<List<String>> found = new ArrayList<>();
    try (ResultSet rows = ask.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(rows.getString(i)));
        }
        found.add(row);
      }
    }
    return found;
  }

  /// The database's own functions that a statement calls and that may change something.
  private static List<String> calls(Connection connection, Watch watch, Engine engine, String sql)
      throws SQLException {
    List<String> called = VolatileCalls.called(engine, sql);
    try (PreparedStatement ask =
        connection.prepareStatement(
            """
            select routine_name from information_schema.routines
            where routine_schema = database() and routine_type = 'FUNCTION'
              and (is_deterministic = 'NO' or sql_data_access = 'MODIFIES SQL DATA')
            """)) {
      return watch.run(ask, () -> rows(ask)).stream()
          .map(r -> r.get(0))
          .filter(f -> called.stream().anyMatch(f::equalsIgnoreCase))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }
}
