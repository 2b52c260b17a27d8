package dado.plan.whatif.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.ddl.IndexDdl;
import dado.plan.explain.PostgresqlSeal;
import dado.plan.explain.Watch;
import dado.plan.format.PlanFormats;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.WhatIf;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.Scratches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// What-if plans beside the plans with the same indexes, built for real on a database with rows. A
/// case is a directory with `query.sql` and `indexes.txt`; where the cost cannot be known before,
/// it has a file `cost-misses` with the reason.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabTruthTest {
  private static final double CLOSE = 1.25;

  /// By how much the size of a b-tree may be wrong. GIN and GiST are guessed more roughly.
  private static final double SIZED = 1.4;

  private static final double CLEAR = 0.8;
  private static final double NONE = 0.97;
  private static final long FEW_PAGES = 4 * 8192;
  private static final double MISSED = 4;

  private Scratch scratch;
  private RealShop shop;
  private Database database;
  private PostgresqlLab lab;
  private WhatIf analytic;

  @BeforeAll
  void fill() throws Exception {
    scratch = Scratches.embedded().open(Engine.POSTGRESQL, Progress.NONE);
    shop = new RealShop(scratch.connections());
    shop.fill();
    database = shop.database();
    lab = PostgresqlLab.open(database, RealShop.tables(database), Progress.NONE);
    analytic = AnalyticPostgresql.open(database, Progress.NONE);
  }

  @AfterAll
  void drop() throws SQLException {
    lab.close();
    analytic.close();
    scratch.close();
  }

  private record Case(Path folder, String sql, List<Hypothetical> indexes) {
    static Case read(Path folder) throws IOException {
      List<Hypothetical> indexes = new ArrayList<>();
      for (String line : Files.readAllLines(folder.resolve("indexes.txt"))) {
        String name = "try_" + folder.getFileName().toString().replace('-', '_') + indexes.size();
        indexes.add(IndexLine.read(line, name));
      }
      return new Case(folder, Files.readString(folder.resolve("query.sql")).strip(), indexes);
    }

    boolean says(String file) {
      return Files.exists(folder.resolve(file));
    }
  }

  /// What the database itself makes of a statement.
  ///
  /// @param bytes of the indexes
  private record Truth(Planned plan, long bytes) {}

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> all = Files.list(RealShop.CASES)) {
      for (Path folder : all.filter(Files::isDirectory).sorted().toList()) {
        cases.add(Case.read(folder));
      }
    }
    return cases;
  }

  @TestFactory
  Stream<DynamicTest> theLabPlansAsTheDatabaseWithTheIndexesBuilt() throws IOException {
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.folder().getFileName().toString(), () -> lab(c)));
  }

  private void lab(Case c) throws Exception {
    assertThat(lab.admit(c.indexes())).isEmpty();
    Truth before = truth(c.sql(), List.of());
    Truth after = truth(c.sql(), c.indexes());
    Planned without = lab.plan(c.sql(), Set.of(), Set.of());
    Planned with = lab.plan(c.sql(), Set.copyOf(c.indexes()), Set.of());
    assertThat(Shape.of(without.query())).isEqualTo(Shape.of(before.plan().query()));
    assertThat(Shape.of(with.query())).isEqualTo(Shape.of(after.plan().query()));
    assertClose(without.cost(), before.plan().cost(), CLOSE);
    assertClose(with.cost(), after.plan().cost(), c.says("cost-misses") ? MISSED : CLOSE);
    assertThat(names(with)).isEqualTo(names(after.plan()));
    if (c.indexes().stream().allMatch(i -> i.index().method().equals("btree"))) {
      double bytes = bytes(lab, c.indexes());
      if (Math.abs(bytes - after.bytes()) > FEW_PAGES) {
        assertClose(bytes, (double) after.bytes(), SIZED);
      }
    }
  }

  private static Set<String> names(Planned planned) {
    return planned.used().stream().map(h -> h.index().name()).collect(Collectors.toSet());
  }

  private static void assertClose(double actual, double expected, double factor) {
    assertThat(actual / expected)
        .as(String.format(Locale.ROOT, "%.2f beside %.2f", actual, expected))
        .isBetween(1 / factor, factor);
  }

  private static double bytes(WhatIf place, List<Hypothetical> indexes) throws SQLException {
    double bytes = 0;
    for (Hypothetical index : indexes) {
      OptionalLong one = place.bytes(index);
      bytes += one.orElseThrow();
    }
    return bytes;
  }

  /// A case in which a formula cannot see what the planner would do has a file `analytic-misses`
  /// with the reason.
  @TestFactory
  Stream<DynamicTest> theFormulasAgreeOnWhatHelps() throws IOException {
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.folder().getFileName().toString(), () -> analytic(c)));
  }

  private void analytic(Case c) throws Exception {
    assertThat(analytic.admit(c.indexes())).isEmpty();
    Truth before = truth(c.sql(), List.of());
    Truth after = truth(c.sql(), c.indexes());
    Planned with = analytic.plan(c.sql(), Set.copyOf(c.indexes()), Set.of());
    double left = after.plan().cost() / before.plan().cost();
    if (left > CLEAR && left < NONE) {
      // Whether that little is a help is a matter of taste.
      return;
    }
    boolean helps = left <= CLEAR;
    boolean seems = with.cost() < 0.9 * before.plan().cost();
    assertThat(seems)
        .as(
            String.format(
                Locale.ROOT,
                "from %.2f to %.2f, really %.2f",
                before.plan().cost(),
                with.cost(),
                after.plan().cost()))
        .isEqualTo(helps && !c.says("analytic-misses"));
    assertThat(with.used().isEmpty()).isEqualTo(!seems);
  }

  /// In a transaction that is rolled back, with fresh statistics where an expression needs them.
  private Truth truth(String sql, List<Hypothetical> indexes) throws Exception {
    try (Connection connection = shop.source().open();
        Watch watch = Watch.over(connection, Duration.ofMinutes(1), Progress.NONE);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (Hypothetical index : indexes) {
        statement.execute(
            new IndexDdl(database.schema()).plain(index.table(), index.index()).orElseThrow());
        if (index.index().keys().stream().anyMatch(k -> k.isExpression())) {
          statement.execute("analyze " + index.table().local());
        }
      }
      String text = PostgresqlSeal.plan(connection, watch, sql, false);
      Map<String, Hypothetical> names =
          indexes.stream().collect(Collectors.toMap(h -> h.index().name(), h -> h));
      Planned plan = Planning.of(PlanFormats.parse(Engine.POSTGRESQL, sql, text), names);
      long bytes = bytes(statement, indexes);
      connection.rollback();
      return new Truth(plan, bytes);
    }
  }

  private static long bytes(Statement statement, List<Hypothetical> indexes) throws SQLException {
    long bytes = 0;
    for (Hypothetical index : indexes) {
      try (ResultSet row =
          statement.executeQuery("select pg_relation_size('" + index.index().name() + "')")) {
        row.next();
        bytes += row.getLong(1);
      }
    }
    return bytes;
  }

  @Test
  void manyPlansAreQuick() throws Exception {
    List<Hypothetical> indexes = new ArrayList<>();
    for (Case c : cases()) {
      indexes.addAll(c.indexes());
    }
    assertThat(lab.admit(indexes)).isEmpty();
    long start = System.nanoTime();
    for (Hypothetical index : indexes) {
      lab.plan("select * from orders where user_id = 4711", Set.of(index), Set.of());
    }
    double each = (System.nanoTime() - start) / 1e6 / indexes.size();
    assertThat(each).as("milliseconds for a plan").isLessThan(60);
  }
}
