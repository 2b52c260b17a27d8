package dado.plan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.plan.syntax.PlanFormat;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Wide and deep plans of MySQL, MariaDB and SQLite need time in proportion to their text, and no
/// stack.
class LargeFamilyPlansTest {
  private static final int STEPS = 20_000;
  private static final int LEVELS = 50_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static final Map<String, IntFunction<String>> WIDE =
      Map.of(
          "mysql-tree",
          n ->
              "-> Append  (cost=1 rows=2)\n"
                  + repeat(
                      n,
                      i ->
                          "    -> Index lookup on t%d using k (a = 'x(y') (actual time=1..2 rows=3 loops=4)\n"
                              .formatted(i)),
          "mysql-json-v2",
          n ->
              "{\"operation\":\"Append\",\"inputs\":["
                  + listed(n, i -> "{\"operation\":\"Table scan on t%d\"}".formatted(i))
                  + "]}",
          "mysql-json-v1",
          n ->
              "{\"query_block\":{\"select_id\":1,\"cost_info\":{\"query_cost\":\"1\"},\"nested_loop\":["
                  + listed(
                      n,
                      i ->
                          "{\"table\":{\"table_name\":\"t%d\",\"access_type\":\"ALL\"}}"
                              .formatted(i))
                  + "]}}",
          "mysql-table",
          n ->
              "id\tselect_type\ttable\tpartitions\ttype\tpossible_keys\tkey\tkey_len\tref\trows\tfiltered\tExtra\n"
                  + repeat(
                      n,
                      i ->
                          "%d\tDERIVED\t<derived%d>\tNULL\tALL\tNULL\tNULL\tNULL\tNULL\t5\t100.00\tNULL\n"
                              .formatted(i + 1, i + 2)),
          "mariadb-json",
          n ->
              "{\"query_block\":{\"select_id\":1,\"nested_loop\":["
                  + listed(
                      n,
                      i ->
                          "{\"table\":{\"table_name\":\"t%d\",\"access_type\":\"ALL\"}}"
                              .formatted(i))
                  + "]}}",
          "mariadb-table",
          n ->
              "id\tselect_type\ttable\ttype\tpossible_keys\tkey\tkey_len\tref\trows\tExtra\n"
                  + repeat(
                      n,
                      i -> "1\tSIMPLE\tt%d\tALL\tNULL\tNULL\tNULL\tNULL\t5\tNULL\n".formatted(i)),
          "sqlite-rows",
          n -> repeat(n, i -> "%d\t%d\t20\tSCAN t%d\n".formatted(i + 2, i == 0 ? 0 : i + 1, i)),
          "sqlite-tree",
          n -> "QUERY PLAN\n" + repeat(n, i -> "|--SCAN t%d\n".formatted(i)));

  private static final Map<String, IntFunction<String>> DEEP =
      Map.of(
          "mysql-json-v2",
          n ->
              "{\"operation\":\"Filter: (a = 1)\",\"inputs\":[".repeat(n)
                  + "{\"operation\":\"Table scan on t\"}"
                  + "]}".repeat(n),
          "mysql-json-v1",
          n ->
              "{\"query_block\":{\"cost_info\":{\"query_cost\":\"1\"},\"table\":{\"table_name\":\"t\",\"access_type\":\"ALL\""
                  + ",\"materialized_from_subquery\":{\"query_block\":{\"table\":{\"table_name\":\"t\",\"access_type\":\"ALL\""
                      .repeat(n)
                  + "}}}".repeat(n)
                  + "}}}",
          "mariadb-json",
          n ->
              "{\"query_block\":{\"select_id\":1,\"table\":{\"table_name\":\"t\",\"access_type\":\"ALL\""
                  + ",\"materialized\":{\"query_block\":{\"table\":{\"table_name\":\"t\",\"access_type\":\"ALL\""
                      .repeat(n)
                  + "}}}".repeat(n)
                  + "}}}");

  /// One step, and lines that go on with it.
  private static final Map<String, IntFunction<String>> LINES =
      Map.of(
          "mysql-tree", n -> "-> Table scan on t\n" + "x\n".repeat(n),
          "sqlite-rows", n -> "2\t0\t0\tSCAN t\n" + "x\n".repeat(n),
          "sqlite-tree", n -> "QUERY PLAN\n`--SCAN t\n" + "x\n".repeat(n));

  private static String repeat(int times, IntFunction<String> part) {
    return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
  }

  private static String listed(int times, IntFunction<String> part) {
    return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(","));
  }

  @TestFactory
  Stream<DynamicTest> wide() {
    return tests(WIDE, STEPS, STEPS);
  }

  @TestFactory
  Stream<DynamicTest> deep() {
    return tests(DEEP, LEVELS, LEVELS);
  }

  @TestFactory
  Stream<DynamicTest> manyLinesOfOneStep() {
    return tests(LINES, 500_000, 1);
  }

  private static Stream<DynamicTest> tests(
      Map<String, IntFunction<String>> texts, int size, int steps) {
    return texts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> dynamicTest(e.getKey(), () -> read(e.getKey(), e.getValue().apply(size), steps)));
  }

  private static void read(String id, String text, int steps) {
    PlanFormat format =
        PlanFormats.ALL.stream().filter(f -> f.recognizes(text)).findFirst().orElseThrow();
    assertThat(format.id()).isEqualTo(id);
    Query query = assertTimeoutPreemptively(LIMIT, () -> format.parse("", text).getFirst());
    assertThat(query.roots().stream().flatMap(Node::all).count()).isGreaterThanOrEqualTo(steps);
  }
}
