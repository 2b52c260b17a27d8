package dado.schema.hard;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.change.Difference;
import dado.schema.migration.Migration;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The largest that the engines hold.
class SizesTest {

  /// As many columns as a table can have.
  private static int most(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> 1600;
      case MYSQL, MARIADB -> 1017;
      case SQLITE -> 2000;
    };
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(120)
  void aTableHasAsManyColumnsAsTheEngineHolds(Engine engine) throws Exception {
    try (Ground ground = Ground.of(engine)) {
      String[] names =
          IntStream.range(1, most(engine)).mapToObj(i -> "c" + i).toArray(String[]::new);
      Schema current = ground.made(ground.schema(ground.table("wide", names)));
      Table wide = current.tables().getFirst();
      assertThat(wide.columns()).hasSize(most(engine));
      List<Change> changes =
          List.of(
              new Change.RenameColumn(wide.name(), "c1", "first"),
              new Change.AddIndex(
                  wide.name(), Index.on("wide_last", List.of(names[names.length - 1]))),
              new Change.AlterColumn(
                  wide.name(),
                  wide.column("c2").orElseThrow(),
                  wide.column("c2").orElseThrow().withDefault(java.util.Optional.of("'7'"))));
      Schema desired = Changes.apply(current, changes);
      Migration migration = ground.plan(current, desired);
      ground.apply(migration.up());
      assertThat(ground.read().tables().getFirst().columns().get(1).name()).isEqualTo("first");
      ground.apply(migration.down());
      assertThat(Difference.between(ground.read(), current)).isEmpty();
      ground.apply(ground.plan(current, Schema.empty(engine)).up());
      assertThat(ground.read().tables()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyDatabaseIsReadAndNothingIsToDo(Engine engine) throws Exception {
    try (Ground ground = Ground.of(engine)) {
      Schema empty = ground.read();
      assertThat(empty.tables()).isEmpty();
      assertThat(empty.views()).isEmpty();
      assertThat(ground.plan(empty, empty).up()).isEmpty();
      assertThat(ground.reading().unread()).isEmpty();
    }
  }

  /// SQLite itself reads its whole schema again at every rename, which takes 15 ms here.
  @Test
  @Timeout(120)
  void twoThousandTablesOfSqliteAreReadAndChangedInSeconds() throws Exception {
    try (Ground ground = Ground.of(Engine.SQLITE)) {
      List<Table> tables = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        Table table = ground.table("t" + i, "a", "b", "parent");
        tables.add(
            ground
                .referencing(table, "parent", "t" + i / 2)
                .withIndexes(List.of(Index.on("t" + i + "_a", List.of("a", "b")))));
      }
      Schema current = ground.made(Schema.empty(Engine.SQLITE).withTables(tables));
      long start = System.nanoTime();
      Schema read = ground.read();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(read.tables()).hasSize(2000);
      Schema desired =
          read.withTables(
              read.tables().stream()
                  .map(t -> t.name().local().endsWith("77") ? retyped(t) : t)
                  .toList());
      assertThat(ground.roundTrip(current, desired)).isEmpty();
    }
  }

  private static Table retyped(Table table) {
    return table.withColumns(
        table.columns().stream().map(c -> c.name().equals("b") ? c.withType("TEXT") : c).toList());
  }

  @Test
  @Timeout(120)
  void fiveThousandTablesInALineAreOrderedWithoutRecursion() throws Exception {
    try (Ground ground = Ground.of(Engine.SQLITE)) {
      for (Engine engine : Engine.values()) {
        Schema line = Schema.empty(engine).withTables(line(ground, 5000));
        Schema nothing = Schema.empty(engine);
        assertThat(Difference.between(nothing, line)).hasSize(5000);
        assertThat(Difference.between(line, nothing)).hasSize(5000);
        Migration there =
            dado.schema.migration.Planner.plan(
                dado.schema.Dialects.of(engine), nothing, Difference.between(nothing, line));
        assertThat(there.up()).hasSizeGreaterThanOrEqualTo(5000);
      }
      Schema current = ground.made(Schema.empty(Engine.SQLITE).withTables(line(ground, 5000)));
      assertThat(current.tables()).hasSize(5000);
      ground.apply(ground.plan(current, Schema.empty(Engine.SQLITE)).up());
      assertThat(ground.read().tables()).isEmpty();
    }
  }

  /// Each table references the one before it; the last comes first.
  private static List<Table> line(Ground ground, int length) {
    List<Table> tables = new ArrayList<>();
    for (int i = length - 1; i >= 0; i--) {
      Table table = ground.table("t" + i, "parent");
      tables.add(i == 0 ? table : ground.referencing(table, "parent", "t" + (i - 1)));
    }
    return tables;
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(120)
  void aCircleOfFiveHundredTablesComesAndGoes(Engine engine) throws Exception {
    try (Ground ground = Ground.of(engine)) {
      List<Table> tables = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        tables.add(ground.referencing(ground.table("t" + i, "next"), "next", "t" + (i + 1) % 500));
      }
      Schema current = ground.made(Schema.empty(engine).withTables(tables));
      assertThat(current.tables()).hasSize(500);
      assertThat(current.tables()).allMatch(t -> t.foreignKeys().size() == 1);
      ground.apply(ground.plan(current, Schema.empty(engine)).up());
      assertThat(ground.read().tables()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(120)
  void twoHundredViewsOnTopOfEachOtherSurviveAChangeAtTheBottom(Engine engine) throws Exception {
    int depth = engine == Engine.MYSQL || engine == Engine.MARIADB ? 50 : 200;
    try (Ground ground = Ground.of(engine)) {
      ground.made(ground.schema(ground.table("base", "a", "b")));
      for (int i = 0; i < depth; i++) {
        ground.run(
            "CREATE VIEW v" + i + " AS SELECT id, a FROM " + (i == 0 ? "base" : "v" + (i - 1)));
      }
      Schema current = ground.read();
      assertThat(current.objects(View.class)).hasSize(depth);
      Schema desired =
          Changes.apply(
              current,
              List.of(
                  new Change.AlterColumn(
                      ground.name("base"),
                      column(current, "a"),
                      column(current, "a").withType(larger(engine)))));
      Migration migration = ground.plan(current, desired);
      ground.apply(migration.up());
      assertThat(ground.read().objects(View.class)).hasSize(depth);
      assertThat(column(ground.read(), "a").type()).isEqualTo(larger(engine));
      ground.run("SELECT * FROM v" + (depth - 1));
      ground.apply(migration.down());
      assertThat(Difference.between(ground.read(), current)).isEmpty();
    }
  }

  private static String larger(Engine engine) {
    return switch (engine) {
      case POSTGRESQL, MYSQL -> "bigint";
      case MARIADB -> "bigint(20)";
      case SQLITE -> "BIGINT";
    };
  }

  private static Column column(Schema schema, String name) {
    return schema.tables().getFirst().column(name).orElseThrow();
  }

  @Test
  void aRowOfAThousandConstraintsIsRebuilt() throws Exception {
    try (Ground ground = Ground.of(Engine.SQLITE)) {
      Table plain = ground.table("t", "a");
      List<Constraint> checks = new ArrayList<>(plain.constraints());
      for (int i = 0; i < 1000; i++) {
        checks.add(new Constraint.Check("c" + i, "a <> " + i));
      }
      Schema current = ground.made(ground.schema(plain.withConstraints(checks)));
      Table table = current.tables().getFirst();
      Schema desired =
          current.withTables(List.of(retyped(table.withConstraints(checks.subList(0, 900)))));
      assertThat(ground.roundTrip(current, desired)).isEmpty();
      assertThat(table.id()).isEqualTo(Id.of("table", "main", "t"));
    }
  }
}
