package dado.schema.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.change.Difference;
import dado.schema.dialect.Ddl;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.model.Schema;
import dado.schema.model.Selection;
import dado.schema.model.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What PostgreSQL or an older version of it cannot do is said with a way out, and never written.
class RefusalsTest {

  @Test
  void thePartitionKeyStays() throws Exception {
    Migration migration =
        migration(
            "CREATE TABLE m (id bigint, at date) PARTITION BY RANGE (at)",
            "CREATE TABLE m (id bigint, at date) PARTITION BY RANGE (id)",
            Version.NEWEST);
    assertThat(migration.up()).isEmpty();
    assertThat(migration.unsupported())
        .extracting(Ddl.Unsupported::why)
        .containsExactly("PostgreSQL cannot change how the table public.m is partitioned.");
  }

  @Test
  void aColumnOfThePartitionKeyKeepsItsType() throws Exception {
    Migration migration =
        migration(
            "CREATE TABLE m (id integer, note text) PARTITION BY HASH (id)",
            "CREATE TABLE m (id bigint, note text DEFAULT 'x') PARTITION BY HASH (id)",
            Version.NEWEST);
    assertThat(migration.up())
        .extracting(s -> s.sql())
        .containsExactly("ALTER TABLE public.m ALTER COLUMN note SET DEFAULT 'x'::text");
    assertThat(migration.unsupported().getFirst().remedy()).contains("swap the names");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a integer, b integer GENERATED ALWAYS AS (a + 1) VIRTUAL | 17 | virtual generated columns
          a integer, CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a)    | 14 | NULLS NOT DISTINCT
          a integer, CONSTRAINT c CHECK (a > 0) NOT ENFORCED       | 17 | NOT ENFORCED
          a text COMPRESSION pglz                                  | 13 | COMPRESSION of columns
          """)
  void whatAVersionLacksIsRefusedThereAndWrittenForTheNext(String columns, int version, String what)
      throws Exception {
    String wanted = "CREATE TABLE t (" + columns + ")";
    Migration old = migration("CREATE TABLE other ()", wanted, new Version(version, 0, 0));
    assertThat(old.unsupported().getFirst().why())
        .startsWith("PostgreSQL has " + what)
        .endsWith("only since version " + (version + 1) + ".");
    assertThat(old.unsupported().getFirst().remedy()).isNotEmpty();
    Migration next = migration("CREATE TABLE other ()", wanted, new Version(version + 1, 0, 0));
    assertThat(next.unsupported()).isEmpty();
  }

  @Test
  void whatIsOnlyShownIsNeverDropped() throws Exception {
    Migration migration =
        migration(
            "CREATE TABLE t (id integer); CREATE PUBLICATION p FOR TABLE t",
            "CREATE TABLE t (id integer)",
            Version.NEWEST);
    assertThat(migration.up()).isEmpty();
    assertThat(migration.unsupported().getFirst().why()).contains("PUBLICATION p");
  }

  private static Migration migration(String current, String desired, Version version)
      throws Exception {
    try (Database before = Database.of(current);
        Database after = Database.of(desired)) {
      Schema now = before.read(Selection.EVERYTHING);
      return Planner.plan(
          Postgresql.at(version), now, Difference.between(now, after.read(Selection.EVERYTHING)));
    }
  }
}
