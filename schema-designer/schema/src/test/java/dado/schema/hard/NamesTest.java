package dado.schema.hard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.change.Difference;
import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Names that nobody should give, and people give.
class NamesTest {

  private static final List<String> NAMES =
      List.of(
          "a\"b",
          "a`b",
          "a'b",
          "[a]",
          "a]b",
          "back\\slash",
          "\\",
          "semi;colon",
          "-- no",
          "/* no */",
          "per%cent",
          "$1",
          "dollar$quote$",
          "a.b",
          "A",
          "Ünïcödé",
          "日本語",
          "white space",
          " lead",
          "trail ",
          "tab\tbed",
          "line\nbreak",
          "\n\\! touch x",
          "carriage\rreturn",
          "emoji 📏",
          "👩‍👩‍👧",
          "select",
          "null",
          "0",
          "1e5",
          "e\u0301",
          "\u202Eright to left",
          "{}",
          "&amp;",
          "@x",
          "#",
          "?");

  @TestFactory
  Stream<DynamicContainer> namesComeBackAsTheyWereOrAreRefusedBeforeAnythingRuns() {
    return Stream.of(Engine.values())
        .map(e ->
            DynamicContainer.dynamicContainer(
                e.title(),
                NAMES.stream()
                    .map(n ->
                        DynamicTest.dynamicTest(n.strip(), () -> comesBackOrIsRefused(e, n)))));
  }

  private static void comesBackOrIsRefused(Engine engine, String name) throws Exception {
    try (Ground ground = Ground.of(engine)) {
      Schema design = design(ground, name);
      Migration migration;
      try {
        migration = ground.plan(Schema.empty(engine), design);
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageMatching("(?s).*(Rename|Choose|Remove).*");
        assertThat(engine).isNotEqualTo(Engine.POSTGRESQL);
        return;
      }
      ground.apply(migration.up());
      Schema read = ground.read();
      assertThat(read.tables())
          .extracting(t -> t.name().local())
          .containsExactlyInAnyOrder(name, "child");
      Table table = read.table(ground.name(name)).orElseThrow();
      assertThat(table.columns()).extracting(Column::name).containsExactly("id", name + "2");
      assertThat(table.indexes()).extracting(Index::name).contains(name + "3");
      assertThat(
              read.table(ground.name("child")).orElseThrow().foreignKeys().getFirst().references())
          .isEqualTo(ground.name(name));
      Schema renamed = changed(ground, read, name);
      assertThat(ground.roundTrip(read, renamed)).isEmpty();
      ground.apply(ground.plan(renamed, Schema.empty(engine)).up());
      assertThat(ground.read().tables()).isEmpty();
    }
  }

  private static Schema design(Ground ground, String name) {
    Table table = ground.table(name, name + "2");
    Table indexed = table.withIndexes(List.of(Index.on(name + "3", List.of(name + "2"))));
    return ground.schema(indexed, ground.referencing(ground.table("child", "p"), "p", name));
  }

  /// The same with another column, and a unique key over both.
  private static Schema changed(Ground ground, Schema schema, String name) {
    return schema.withTables(
        schema.tables().stream()
            .map(t -> t.name().local().equals(name) ? changed(ground, t, name) : t)
            .toList());
  }

  private static Table changed(Ground ground, Table table, String name) {
    List<Column> columns = new java.util.ArrayList<>(table.columns());
    columns.add(ground.column(name, name + "4"));
    List<Constraint> constraints = new java.util.ArrayList<>(table.constraints());
    constraints.add(new Constraint.Unique(name + "5", List.of(name + "2", name + "4")));
    return table.withColumns(columns).withConstraints(constraints);
  }

  @ParameterizedTest
  @EnumSource
  void aNameAsLongAsTheEngineHoldsIsHeldWhole(Engine engine) throws Exception {
    int limit = Math.min(Ground.of(engine).dialect().identifiers().limit(), 1000);
    String name = "ä".repeat(engine == Engine.POSTGRESQL ? limit / 2 : limit);
    String full =
        name
            + "x"
                .repeat(
                    limit - name.getBytes(StandardCharsets.UTF_8).length > 0
                            && engine == Engine.POSTGRESQL
                        ? 1
                        : 0);
    try (Ground ground = Ground.of(engine)) {
      Schema read = ground.made(ground.schema(ground.table(full, "a")));
      assertThat(read.tables()).extracting(t -> t.name().local()).containsExactly(full);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void aLongerNameIsRefusedBeforeAnythingRuns(Engine engine) throws Exception {
    try (Ground ground = Ground.of(engine)) {
      String name = "x".repeat(ground.dialect().identifiers().limit() + 1);
      Schema nothing = Schema.empty(engine);
      assertThatThrownBy(() -> ground.plan(nothing, ground.schema(ground.table(name, "a"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(name)
          .hasMessageContaining("Choose a shorter one");
      assertThatThrownBy(() -> ground.plan(nothing, ground.schema(ground.table("t", name))))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(ground.read().tables()).isEmpty();
    }
  }

  /// PostgreSQL would cut both to the same 63 bytes.
  @Test
  void twoNamesThatDifferOnlyBehindTheLimitAreRefused() throws Exception {
    try (Ground ground = Ground.of(Engine.POSTGRESQL)) {
      Schema design =
          ground.schema(
              ground.table("t".repeat(63) + "_one", "a"),
              ground.table("t".repeat(63) + "_two", "a"));
      assertThatThrownBy(() -> ground.plan(Schema.empty(Engine.POSTGRESQL), design))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("67 bytes");
    }
  }

  /// The engine's own names for these would be cut to the same text.
  @ParameterizedTest
  @EnumSource
  void namesMadeForConstraintsOfLongTablesDoNotCollide(Engine engine) throws Exception {
    try (Ground ground = Ground.of(engine)) {
      String name = "t".repeat(60);
      Table table = ground.table(name, "a_" + "c".repeat(50) + "_1", "a_" + "c".repeat(50) + "_2");
      List<Constraint> constraints = new java.util.ArrayList<>(table.constraints());
      table.columns().stream()
          .skip(1)
          .forEach(c -> constraints.add(new Constraint.Unique("", List.of(c.name()))));
      Table full =
          ground.referencing(
              table.withConstraints(constraints), table.columns().get(1).name(), name);
      Schema read =
          ground.made(ground.schema(ground.referencing(full, table.columns().get(2).name(), name)));
      assertThat(read.tables().getFirst().foreignKeys()).hasSize(2);
      assertThat(read.tables().getFirst().constraints())
          .filteredOn(Constraint.Unique.class::isInstance)
          .hasSize(2);
    }
  }

  /// SQLite holds such names; Dado writes no script with them, and leaves them alone.
  @Test
  void aTableOfSqliteThatNoScriptCanNameIsReadAndLeftAlone() throws Exception {
    try (Ground ground = Ground.of(Engine.SQLITE)) {
      ground.run(
          "CREATE TABLE \"line\nbreak\" (\"a\tb\" INTEGER PRIMARY KEY)",
          "CREATE TABLE t (a TEXT)",
          "CREATE VIEW v AS SELECT \"a\tb\" FROM \"line\nbreak\"");
      Schema read = ground.read();
      assertThat(read.tables()).extracting(t -> t.name().local()).contains("line\nbreak");
      Schema desired =
          read.withTables(
              read.tables().stream()
                  .map(t ->
                      t.name().local().equals("t")
                          ? t.withColumns(List.of(t.columns().getFirst().withType("CLOB")))
                          : t)
                  .toList());
      assertThat(ground.roundTrip(read, desired)).isEmpty();
      assertThatThrownBy(() -> ground.plan(read, Schema.empty(Engine.SQLITE)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("control character");
    }
  }

  @Test
  void whatANameHoldsIsNeverRun() throws SQLException, Exception {
    try (Ground ground = Ground.of(Engine.SQLITE)) {
      String name = "x\"); DROP TABLE kept; --";
      Schema design =
          ground.schema(ground.table("kept"), ground.table(name, "'; DROP TABLE kept; --"));
      List<Statement> up = ground.plan(Schema.empty(Engine.SQLITE), design).up();
      ground.apply(up);
      assertThat(ground.read().tables()).hasSize(2);
      assertThat(Difference.between(ground.read(), design)).isEmpty();
    }
  }
}
