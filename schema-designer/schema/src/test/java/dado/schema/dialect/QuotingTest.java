package dado.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Dialects;
import dado.schema.Engines;
import dado.schema.change.Change;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.scratch.Scratch;
import java.sql.Connection;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever a table, a column and a default are called, that is what the engine makes.
class QuotingTest {

  private static final List<String> PIECES =
      List.of(
          "\"", "'", "`", "[", "]", ";", "--", "/*", "\\", "\n", "\r", "\t", "\0", "\u202E", "%s",
          " ", "a", "Z", "0", "order", "select", "é", "日", "😀", "$1", "?", ":x", "{", "\u0085",
          "\u2028");

  @ParameterizedTest
  @EnumSource(Engine.class)
  void makesExactlyTheNamedTable(Engine engine) throws Exception {
    Dialect dialect = Dialects.of(engine);
    Random random = new Random(20261124);
    int made = 0;
    try (Scratch scratch = Engines.scratches(engine).open(engine, Progress.NONE);
        Connection connection = scratch.connections().open()) {
      for (int i = 0; i < tries(engine); i++) {
        Table table = table(engine, connection, name(random), name(random), name(random));
        made += isMade(dialect, connection, table) ? 1 : 0;
      }
    }
    assertThat(made).isGreaterThan(tries(engine) / 10);
  }

  private static int tries(Engine engine) {
    return engine == Engine.SQLITE ? 2000 : 300;
  }

  private static String name(Random random) {
    return IntStream.range(0, 1 + random.nextInt(5))
        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }

  private static Table table(
      Engine engine, Connection connection, String name, String column, String text)
      throws Exception {
    String schema =
        switch (engine) {
          case POSTGRESQL -> "public";
          case SQLITE -> "main";
          case MYSQL, MARIADB -> connection.getCatalog();
        };
    Column only = Column.of(Id.of("column", column), column, "varchar(99)", true);
    return new Table(
        Id.of("table", name), new Name(schema, name), List.of(only), List.of(), List.of(), text);
  }

  /// Makes the table, looks, and drops it again.
  ///
  /// @return false where the dialect refuses one of the names, in which case nothing is made
  private static boolean isMade(Dialect dialect, Connection connection, Table table)
      throws Exception {
    Schema nothing = Schema.empty(dialect.engine());
    Schema one = nothing.withTables(List.of(table));
    List<Statement> up;
    try {
      up = dialect.ddl().statements(new Change.AddTable(table), nothing, one);
    } catch (IllegalArgumentException e) {
      return false;
    }
    assertThat(up).allSatisfy(s -> assertThat(s.sql().lines().count()).isLessThan(5));
    run(connection, up);
    Table read = dialect.catalog().read(connection, Progress.NONE).tables().getFirst();
    assertThat(read.name()).isEqualTo(table.name());
    assertThat(read.columns())
        .singleElement()
        .extracting(Column::name)
        .isEqualTo(table.columns().getFirst().name());
    if (dialect.engine() == Engine.POSTGRESQL) {
      assertThat(read.comment()).isEqualTo(table.comment());
    }
    run(connection, dialect.ddl().statements(new Change.DropTable(table), one, nothing));
    assertThat(dialect.catalog().read(connection, Progress.NONE).tables()).isEmpty();
    return true;
  }

  private static void run(Connection connection, List<Statement> statements) throws Exception {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (Statement each : statements) {
        statement.execute(each.sql());
      }
    }
  }
}
