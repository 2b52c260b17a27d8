package dado.schema.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Dialects;
import dado.schema.apply.Applier;
import dado.schema.change.Difference;
import dado.schema.dialect.Catalog;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.Selection;
import dado.schema.model.Version;
import dado.schema.proof.Proof;
import dado.schema.proof.Prover;
import dado.schema.scratch.Scratch;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The catalog and the DDL on every supported major version before the newest.
class OldPostgresTest {

  private static final Path CASES = Path.of("src/test/cases/versions/postgresql");

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @ValueSource(ints = {13, 14, 15, 16, 17})
  void readsWritesAndMigrates(int major) throws Exception {
    try (OldPostgres old = OldPostgres.start(major);
        Scratch first = old.scratches().open(Engine.POSTGRESQL, Progress.NONE);
        Scratch second = old.scratches().open(Engine.POSTGRESQL, Progress.NONE);
        Scratch third = old.scratches().open(Engine.POSTGRESQL, Progress.NONE)) {
      load(first, "current.sql");
      load(second, "desired.sql");
      Catalog.Reading reading = read(first);
      assertThat(reading.version().major()).isEqualTo(major);
      Schema current = reading.schema();
      Schema desired = read(second).schema();
      Dialect dialect = Dialects.of(Engine.POSTGRESQL, new Version(major, 0, 0));
      write(dialect, third, current);
      assertThat(Difference.between(read(third).schema(), current)).isEmpty();
      Migration migration = Planner.plan(dialect, current, Difference.between(current, desired));
      Proof proof = Prover.prove(current, migration, desired, old.scratches(), Progress.NONE);
      assertThat(proof).isInstanceOf(Proof.Proven.class);
    }
  }

  private static void write(Dialect dialect, Scratch scratch, Schema schema) throws Exception {
    Schema nothing = Schema.empty(Engine.POSTGRESQL);
    Migration migration = Planner.plan(dialect, nothing, Difference.between(nothing, schema));
    Applier.apply(scratch.connections(), migration.up(), Progress.NONE);
  }

  private static Catalog.Reading read(Scratch scratch) throws Exception {
    try (Connection connection = scratch.connections().open()) {
      return Dialects.of(Engine.POSTGRESQL)
          .catalog()
          .read(connection, Selection.EVERYTHING, Progress.NONE);
    }
  }

  private static void load(Scratch scratch, String file) throws Exception {
    try (Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      for (SqlStatement sql :
          Statements.split(Engine.POSTGRESQL, Files.readString(CASES.resolve(file)))) {
        statement.execute(sql.text());
      }
    }
  }
}
