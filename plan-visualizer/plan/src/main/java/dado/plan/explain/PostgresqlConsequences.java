package dado.plan.explain;

import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.schema.Dialects;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// What running a statement on PostgreSQL would change, by its plan and the catalog.
final class PostgresqlConsequences {
  private static final Identifiers IDENTIFIERS = Dialects.of(Engine.POSTGRESQL).identifiers();

  private final Connection connection;
  private final Watch watch;

  private PostgresqlConsequences(Connection connection, Watch watch) {
    this.connection = connection;
    this.watch = watch;
  }

  static Consequences of(
      Connection connection, Watch watch, Admitted admitted, ExplainOptions options)
      throws SQLException, ExplainRefusedException {
    ExplainOptions verbose =
        options.plan().asking(Set.of(ExplainOption.VERBOSE), options.without());
    Query plan = PostgresqlExplain.plan(connection, watch, admitted, verbose).query();
    connection.setAutoCommit(false);
    try {
      PostgresqlExplain.begin(connection, options, true);
      return new PostgresqlConsequences(connection, watch).of(plan, admitted.sql());
    } finally {
      PostgresqlExplain.rollback(connection);
    }
  }

  private Consequences of(Query plan, String sql) throws SQLException {
    List<Consequences.Target> targets = new ArrayList<>();
    Set<String> sequences = new TreeSet<>(VolatileCalls.sequences(sql));
    for (Map.Entry<String, Node> written : written(plan).entrySet()) {
      String table = written.getKey();
      List<String> with = new ArrayList<>(column(TRIGGERS, table));
      with.addAll(column(CASCADES, table));
      targets.add(new Consequences.Target(table, rows(written.getValue()), with, "", true));
      String does = written.getValue().raw().getOrDefault("Operation", "");
      if (does.equals("Insert") || does.equals("Merge")) {
        sequences.addAll(column(SEQUENCES, table));
      }
    }
    List<String> calls = VolatileCalls.in(connection, watch, sql);
    return new Consequences(
        Engine.POSTGRESQL,
        true,
        targets,
        calls,
        List.copyOf(sequences),
        residue(targets, calls, sequences));
  }

  private static List<String> residue(
      List<Consequences.Target> targets, List<String> calls, Set<String> sequences) {
    List<String> residue = new ArrayList<>();
    if (!targets.isEmpty()) {
      residue.add(
          "It is rolled back, but its tables and indexes have grown by what it wrote, until VACUUM,"
              + " and the write-ahead log went to replicas and archives.");
      residue.add("While it runs, its rows are locked.");
    }
    if (!sequences.isEmpty()) {
      residue.add("Numbers that it takes from sequences stay taken.");
    }
    if (!calls.isEmpty()) {
      residue.add("What functions do outside of the transaction stays done.");
    }
    return residue;
  }

  /// The steps that write, by the tables' quoted names.
  private static Map<String, Node> written(Query plan) {
    Map<String, Node> found = new LinkedHashMap<>();
    plan.roots().stream()
        .flatMap(Node::all)
        .filter(n -> n.raw().getOrDefault("Node Type", "").equals("ModifyTable"))
        .forEach(n -> {
          Name name =
              new Name(
                  n.raw().getOrDefault("Schema", ""), n.raw().getOrDefault("Relation Name", ""));
          found.putIfAbsent(IDENTIFIERS.quote(name), n);
        });
    return found;
  }

  private static OptionalDouble rows(Node step) {
    return step.children().isEmpty()
        ? OptionalDouble.empty()
        : step.children().getFirst().estimate().rows();
  }

  private static final String TRIGGERS =
      """
      select 'trigger ' || t.tgname
      from pg_catalog.pg_trigger t
      where t.tgrelid = pg_catalog.to_regclass(?) and not t.tgisinternal and t.tgenabled <> 'D'
      order by 1
      """;

  /// Tables whose rows change with the table's own, through foreign keys.
  private static final String CASCADES =
      """
      select distinct 'changes in ' || c.conrelid::pg_catalog.regclass || ' through ' || c.conname
      from pg_catalog.pg_constraint c
      where c.contype = 'f' and c.confrelid = pg_catalog.to_regclass(?)
        and (c.confdeltype in ('c', 'n', 'd') or c.confupdtype in ('c', 'n', 'd'))
      order by 1
      """;

  /// Sequences that a table's columns take their numbers from.
  private static final String SEQUENCES =
      """
      select distinct s.oid::pg_catalog.regclass::text
      from pg_catalog.pg_class s
        join pg_catalog.pg_depend d on d.objid = s.oid or d.refobjid = s.oid
        left join pg_catalog.pg_attrdef a on d.classid = 'pg_catalog.pg_attrdef'::regclass
          and a.oid = d.objid
      where s.relkind = 'S'
        and pg_catalog.to_regclass(?)::oid in (a.adrelid, case when d.objid = s.oid
          and d.deptype in ('a', 'i') then d.refobjid end)
      order by 1
      """;

  private List<String> column(String sql, String table) throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement(sql)) {
      ask.setString(1, table);
      return watch.run(
          ask,
          () -> {
            List<String> found = new ArrayList<>();
            try (ResultSet rows = ask.executeQuery()) {
              while (rows.next()) {
                found.add(rows.getString(1));
              }
            }
            return found;
          });
    }
  }
}
