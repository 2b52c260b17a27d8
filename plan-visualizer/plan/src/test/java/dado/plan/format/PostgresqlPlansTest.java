package dado.plan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.plan.Corpus;
import dado.plan.model.Node;
import dado.plan.model.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every file of seven servers of PostgreSQL, in text, JSON, YAML and XML, in psql's frames and in
/// logs, through the one entrance.
class PostgresqlPlansTest {
  private static final Set<String> NO_PLANS =
      Set.of(
          "query.sql",
          "setup.sql",
          "queries.json",
          "VERSION",
          "INDEX.tsv",
          "ERRORS.tsv",
          "README.md");

  /// The table grew between its four executions.
  private static final String GROWING = "index_only_heap_fetches/";

  private static final int LEAST = 800;

  @TestFactory
  Stream<DynamicTest> areReadInTheRightFormatWithNothingUnknownAndTheFourFormatsAgree() {
    return Corpus.servers().stream()
        .filter(s -> s.startsWith("postgresql"))
        .map(s -> dynamicTest(s, () -> check(s)));
  }

  private static void check(String server) {
    Map<String, Map<String, Query>> outputs = new TreeMap<>();
    int[] read = {0};
    Corpus.read(
        server,
        file -> {
          if (!NO_PLANS.contains(file.name())) {
            read[0]++;
            List<Query> plans = plans(file);
            if (!isLog(file) && !file.name().startsWith("psql.")) {
              String output = file.path().replaceAll("(\\.|__)(txt|text|json|yaml|xml)$", "");
              outputs
                  .computeIfAbsent(output, o -> new TreeMap<>())
                  .put(plans.getFirst().format(), plans.getFirst());
            }
          }
        });
    assertThat(read[0]).isGreaterThan(LEAST);
    outputs.forEach((output, formats) -> agree(server + "/" + output, formats));
  }

  @Test
  void everyFrameHoldsTheSamePlanAndEveryLogTheSamePlans() {
    Map<String, List<List<String>>> frames = new TreeMap<>();
    Map<String, List<List<String>>> logs = new TreeMap<>();
    Corpus.read(
        "postgresql-18.6-psql-and-logs",
        file -> {
          if (file.name().startsWith("frame__")) {
            frames.put(file.name(), plans(file).stream().map(Leveled::whole).toList());
          } else if (isLog(file)) {
            logs.put(file.name(), plans(file).stream().map(Leveled::whole).toList());
          }
        });
    assertThat(frames).hasSizeGreaterThan(60);
    assertThat(frames.values().stream().distinct()).hasSize(1);
    assertThat(logs).hasSize(3);
    assertThat(logs.values().stream().distinct()).hasSize(1);
  }

  private static List<Query> plans(Corpus.File file) {
    List<Query> plans = new ArrayList<>();
    for (Reading reading : PlanReader.read(file.text())) {
      assertThat(reading.error()).as("%s, line %d", file, reading.line()).isEmpty();
      Query plan = reading.query().orElseThrow();
      assertThat(plan.unknown()).as("%s, line %d", file, reading.line()).isEmpty();
      places(file, plan);
      plans.add(plan);
    }
    assertThat(plans)
        .as(file.toString())
        .hasSize(isLog(file) && file.name().startsWith("pg.") ? 232 : 1);
    if (!isLog(file)) {
      assertThat(plans.getFirst().format()).as(file.toString()).isEqualTo(format(file.name()));
    }
    return plans;
  }

  /// Every step has its lines in what was pasted, and they name it.
  private static void places(Corpus.File file, Query plan) {
    for (Node node : plan.roots().stream().flatMap(Node::all).toList()) {
      assertThat(node.place().isKnown()).as("%s: place of %s", file, node.label()).isTrue();
      String index = node.raw().getOrDefault("Index Name", "").replace("_", "\\_");
      String lines =
          node.place()
              .in(plan.raw())
              .replaceAll("[.…]?[ │|]*\\r?\\n[ │|]*[.…]?", "")
              .replace("\\_", "_")
              .replace("_", "\\_");
      assertThat(lines).as("%s: lines of %s", file, node.label()).contains(index);
    }
  }

  private static boolean isLog(Corpus.File file) {
    return file.path().startsWith("auto");
  }

  private static String format(String name) {
    String kind =
        name.contains("json")
            ? "json"
            : name.contains("yaml") ? "yaml" : name.contains("xml") ? "xml" : "text";
    return "postgresql-" + kind;
  }

  private static void agree(String output, Map<String, Query> formats) {
    boolean frame = output.contains("frame__expanded");
    assertThat(formats).as(output).hasSize(frame ? 2 : 4);
    boolean executed = formats.values().iterator().next().analyzed() || output.contains(GROWING);
    Query json = Objects.requireNonNull(formats.get("postgresql-json"), output);
    for (Query other : formats.values()) {
      String as = output + " in " + other.format() + " as in " + json.format();
      assertThat(Leveled.tree(other)).as(as).isEqualTo(Leveled.tree(json));
      if (!executed) {
        assertThat(Leveled.whole(other)).as(as).isEqualTo(Leveled.whole(json));
      }
    }
  }
}
