package dado.schema.review;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.dialect.Progress;
import dado.schema.dialect.Statement;
import dado.schema.lint.rule.Settings;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.Scratches;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The lock that an outlook names is the one that PostgreSQL holds, and it says a rewrite where the
/// table's file is another one afterwards.
class OutlooksTest {

  private static final String TABLES =
      """
      CREATE TABLE parent (id bigint PRIMARY KEY);
      CREATE TABLE t (id bigint PRIMARY KEY, a integer, b varchar(10), c text, p bigint,
        CONSTRAINT a_there CHECK (a IS NOT NULL) NOT VALID);
      INSERT INTO t (id, a) SELECT i, i FROM generate_series(1, 100) i;
      CREATE INDEX t_a_idx ON t (a);
      """;

  private static final List<String> STATEMENTS =
      List.of(
          "CREATE INDEX t_b_idx ON t (b)",
          "DROP INDEX t_a_idx",
          "ALTER TABLE t ADD COLUMN d integer",
          "ALTER TABLE t ADD COLUMN d integer NOT NULL DEFAULT 7",
          "ALTER TABLE t ADD COLUMN d uuid NOT NULL DEFAULT gen_random_uuid()",
          "ALTER TABLE t ADD COLUMN d bigint GENERATED ALWAYS AS IDENTITY",
          "ALTER TABLE t DROP COLUMN c",
          "ALTER TABLE t RENAME COLUMN c TO cc",
          "ALTER TABLE t ALTER COLUMN a TYPE bigint",
          "ALTER TABLE t ALTER COLUMN b TYPE varchar(20)",
          "ALTER TABLE t ALTER COLUMN a SET NOT NULL",
          "ALTER TABLE t ALTER COLUMN a SET DEFAULT 1",
          "ALTER TABLE t ADD CONSTRAINT t_p_fkey FOREIGN KEY (p) REFERENCES parent (id)",
          "ALTER TABLE t ADD CONSTRAINT t_p_fkey FOREIGN KEY (p) REFERENCES parent (id) NOT VALID",
          "ALTER TABLE t ADD CONSTRAINT t_check CHECK (a > 0)",
          "ALTER TABLE t ADD CONSTRAINT t_check CHECK (a > 0) NOT VALID",
          "ALTER TABLE t ADD CONSTRAINT t_b_key UNIQUE (b)",
          "ALTER TABLE t VALIDATE CONSTRAINT a_there",
          "ALTER TABLE t DROP CONSTRAINT a_there",
          "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
          "COMMENT ON TABLE t IS 'x'",
          "UPDATE t SET a = a + 1 WHERE id < 10",
          "DROP TABLE t");

  @Test
  void locksAndRewritesAreThoseOfTheServer() throws Exception {
    try (Scratch scratch = Scratches.embedded().open(Engine.POSTGRESQL, Progress.NONE);
        Connection connection = scratch.connections().open()) {
      run(connection, TABLES);
      Schema before = Dialects.of(Engine.POSTGRESQL).catalog().read(connection, Progress.NONE);
      connection.setAutoCommit(false);
      for (String sql : STATEMENTS) {
        judge(connection, before, sql);
      }
    }
  }

  private static void judge(Connection connection, Schema before, String sql) throws Exception {
    Name table = before.tables().getLast().name();
    Statement statement = new Statement(sql, new Change.CommentTable(table, "", "x"), true);
    LiveTables live = LiveTables.read(Dialects.of(Engine.POSTGRESQL), connection);
    Outlook outlook =
        Outlooks.of(before, List.of(statement), live.facts(), Settings.DEFAULT).getFirst();
    String oid = one(connection, "select 't'::regclass::oid");
    String file = one(connection, "select pg_relation_filenode('t')");
    run(connection, sql);
    Set<String> held = new TreeSet<>();
    try (ResultSet row =
        connection
            .createStatement()
            .executeQuery(
                "select mode from pg_locks where pid = pg_backend_pid() and relation = " + oid)) {
      while (row.next()) {
        held.add(row.getString(1));
      }
    }
    String mode =
        outlook.lock().name().replace(" ", "").toLowerCase(java.util.Locale.ROOT) + "lock";
    assertThat(held).as(sql).anyMatch(h -> h.equalsIgnoreCase(mode));
    assertThat(held).as(sql + " holds no more than it says").noneMatch(h -> stronger(h, mode));
    String now =
        one(connection, "select pg_relation_filenode(oid) from pg_class where oid = " + oid);
    boolean rewritten = !now.isEmpty() && !now.equals(file);
    assertThat(outlook.rewrites()).as(sql + " rewrites").isEqualTo(rewritten);
    connection.rollback();
  }

  private static boolean stronger(String held, String said) {
    List<String> order =
        List.of(
            "accesssharelock",
            "rowsharelock",
            "rowexclusivelock",
            "shareupdateexclusivelock",
            "sharelock",
            "sharerowexclusivelock",
            "exclusivelock",
            "accessexclusivelock");
    return order.indexOf(held.toLowerCase(java.util.Locale.ROOT)) > order.indexOf(said);
  }

  private static void run(Connection connection, String sql) throws Exception {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String one(Connection connection, String query) throws Exception {
    try (java.sql.Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() && row.getString(1) != null ? row.getString(1) : "";
    }
  }
}
