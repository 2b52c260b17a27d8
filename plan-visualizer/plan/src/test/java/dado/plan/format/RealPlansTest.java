package dado.plan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.plan.Corpus.File;
import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.plan.syntax.PlanFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every plan that real servers of MySQL, MariaDB and SQLite printed, in every format.
class RealPlansTest {
  private static final List<String> SERVERS =
      List.of(
          "mysql-8.0.33",
          "mysql-9.7.4",
          "mysql-9.7.4-hypergraph",
          "mysql-9.7.4-operators",
          "mysql-9.7-clients",
          "mariadb-11.4.5",
          "mariadb-11.4.5-operators",
          "sqlite-3.54.1");

  /// What is no plan, by the ends of names.
  private static final Set<String> OTHERS =
      Set.of(
          "query.sql",
          "queries.json",
          "VERSION",
          ".warnings.tsv",
          "bytecode.tsv",
          "sqlite_stat1.tsv");

  @TestFactory
  Stream<DynamicTest> areRecognizedAndReadWithNothingLeftOver() {
    return SERVERS.stream().map(s -> dynamicTest(s, () -> plans(s).forEach(RealPlansTest::check)));
  }

  static List<File> plans(String server) {
    return PlanArchive.of(server).files().stream()
        .filter(f -> OTHERS.stream().noneMatch(f.path()::endsWith))
        .filter(f -> !f.path().endsWith(".deco") && !f.path().contains("/cli."))
        .toList();
  }

  private static void check(File file) {
    List<PlanFormat> formats =
        PlanFormats.ALL.stream().filter(f -> f.recognizes(file.text())).toList();
    assertThat(formats).as(file.toString()).isNotEmpty();
    for (Query query : read(formats.getFirst(), file)) {
      assertThat(query.engine().name().toLowerCase(java.util.Locale.ROOT))
          .as(file.toString())
          .isEqualTo(file.server().split("-")[0]);
      assertThat(query.unknown()).as(file.toString()).isEmpty();
      assertThat(query.raw()).isEqualTo(file.text());
      query.roots().stream().flatMap(Node::all).forEach(n -> checkNode(file, query, n));
    }
  }

  private static void checkNode(File file, Query query, Node node) {
    assertThat(node.label()).as(file.toString()).isNotBlank();
    if (node.place().isKnown()) {
      assertThat(node.place().end())
          .as(file + " " + node.label())
          .isLessThanOrEqualTo(query.raw().length());
    }
  }

  private static List<Query> read(PlanFormat format, File file) {
    try {
      return format.parse("", file.text());
    } catch (Exception e) {
      throw new AssertionError(file + " as " + format.id() + ": " + e.getMessage(), e);
    }
  }

  @TestFactory
  Stream<DynamicTest> areMeasuredWhereTheyWereAnalyzed() {
    return SERVERS.stream()
        .filter(s -> !s.startsWith("sqlite"))
        .map(s -> dynamicTest(s, () -> checkMeasured(s)));
  }

  private static void checkMeasured(String server) {
    Map<String, Integer> measured = new TreeMap<>();
    for (File file : plans(server)) {
      if (file.name().contains("analyze")) {
        PlanFormat format =
            PlanFormats.ALL.stream()
                .filter(f -> f.recognizes(file.text()))
                .findFirst()
                .orElseThrow();
        boolean analyzed = read(format, file).stream().anyMatch(Query::analyzed);
        measured.merge(format.id(), analyzed ? 1 : 0, Integer::sum);
      }
    }
    assertThat(measured)
        .isNotEmpty()
        .allSatisfy((format, count) -> assertThat(count).isGreaterThan(20));
  }
}
