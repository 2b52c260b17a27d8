package dado.schema.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.apply.Applier;
import dado.schema.change.Difference;
import dado.schema.dialect.Catalog;
import dado.schema.dialect.Progress;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.model.Grant;
import dado.schema.model.Schema;
import dado.schema.model.Selection;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/// Owners and grants, and what a role without rights sees.
class PrivilegesTest {

  /// Roles belong to the whole server, which other tests use too.
  private static final String ROLES =
      """
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dado_reader') THEN CREATE ROLE dado_reader; END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dado writer') THEN CREATE ROLE "dado writer"; END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      """;

  private static final String OBJECTS =
      """
      CREATE SCHEMA private;
      CREATE TYPE private.kind AS ENUM ('a', 'b');
      CREATE TABLE private.t (id bigserial PRIMARY KEY, name text, kind private.kind);
      CREATE VIEW private.v AS SELECT id, name FROM private.t;
      CREATE FUNCTION private.f(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n';
      """;

  private static final String GRANTS =
      """
      GRANT USAGE ON SCHEMA private TO dado_reader;
      GRANT SELECT, UPDATE (name) ON private.t TO dado_reader;
      GRANT ALL ON private.t TO "dado writer" WITH GRANT OPTION;
      GRANT SELECT ON private.v TO PUBLIC;
      GRANT USAGE ON SEQUENCE private.t_id_seq TO "dado writer";
      REVOKE EXECUTE ON FUNCTION private.f(integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION private.f(integer) TO dado_reader;
      REVOKE USAGE ON TYPE private.kind FROM PUBLIC;
      ALTER VIEW private.v OWNER TO dado_reader;
      """;

  @Test
  void grantsAndOwnersComeAndGo() throws Exception {
    try (Database plain = Database.of(ROLES + OBJECTS);
        Database granted = Database.of(ROLES + OBJECTS + GRANTS)) {
      Schema before = plain.read(Selection.WITH_PRIVILEGES);
      Schema after = granted.read(Selection.WITH_PRIVILEGES);
      assertThat(before.objects(Grant.class)).isEmpty();
      assertThat(after.objects(Grant.class)).hasSize(8);
      Migration migration =
          Planner.plan(Postgresql.DIALECT, before, Difference.between(before, after));
      Applier.apply(plain::connection, migration.up(), Progress.NONE);
      assertThat(Difference.between(plain.read(Selection.WITH_PRIVILEGES), after)).isEmpty();
      Applier.apply(plain::connection, migration.down(), Progress.NONE);
      assertThat(Difference.between(plain.read(Selection.WITH_PRIVILEGES), before)).isEmpty();
    }
  }

  @Test
  void grantsStayWhenAViewIsMadeAnew() throws Exception {
    try (Database now = Database.of(ROLES + OBJECTS + GRANTS);
        Database wanted = Database.of(ROLES + OBJECTS + GRANTS)) {
      wanted.run(
          """
          DROP VIEW private.v;
          CREATE VIEW private.v AS SELECT name FROM private.t;
          GRANT SELECT ON private.v TO PUBLIC;
          ALTER VIEW private.v OWNER TO dado_reader;
          """);
      Schema goal = wanted.read(Selection.WITH_PRIVILEGES);
      now.become(goal, Selection.WITH_PRIVILEGES);
      assertThat(Difference.between(now.read(Selection.WITH_PRIVILEGES), goal)).isEmpty();
    }
  }

  @Test
  void aRoleWithoutRightsReadsTheSameSchema() throws Exception {
    try (Database database =
        Database.of(ROLES + OBJECTS + "REVOKE ALL ON SCHEMA private FROM PUBLIC;")) {
      Schema owners = database.read(Selection.EVERYTHING);
      Catalog.Reading seen = asReader(database, "");
      assertThat(Difference.between(seen.schema(), owners)).isEmpty();
      assertThat(seen.unread()).isEmpty();
    }
  }

  @Test
  void whatTheRoleMayNotReadIsSaidAndTheRestIsThere() throws Exception {
    try (Database database = Database.of(ROLES + OBJECTS)) {
      Catalog.Reading seen =
          asReader(
              database,
              "REVOKE SELECT ON pg_catalog.pg_proc FROM PUBLIC;"
                  + "REVOKE EXECUTE ON FUNCTION pg_catalog.pg_get_viewdef(oid) FROM PUBLIC");
      assertThat(seen.schema().tables()).hasSize(1);
      assertThat(seen.schema().enums()).hasSize(1);
      assertThat(seen.schema().views()).isEmpty();
      assertThat(seen.unread())
          .extracting(Catalog.Unread::what)
          .containsExactly("functions and procedures", "views");
      assertThat(seen.unread().getFirst().why()).contains("permission denied", "GRANT");
    }
  }

  private static Catalog.Reading asReader(Database database, String first) throws Exception {
    if (!first.isEmpty()) {
      database.run(first);
    }
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET ROLE dado_reader");
      return Postgresql.DIALECT.catalog().read(connection, Selection.EVERYTHING, Progress.NONE);
    }
  }
}
