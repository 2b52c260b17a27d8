package dado.plan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.plan.Corpus.File;
import dado.plan.model.Node;
import dado.plan.model.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// MySQL's plans in everything that its client draws around them are the plans without it.
class ClientFramesTest {
  private static final Map<String, String> PLAIN =
      Map.of(
          "analyze_json", "__analyze_json_v2.json",
          "analyze_tree", "__analyze_tree.txt",
          "json_v1", "__json_v1.json",
          "traditional", "__traditional.tsv");

  /// The client ran it without the setting that makes the server read ranges so.
  private static final String OTHER_SETTINGS = "mrr/";

  @TestFactory
  Stream<DynamicTest> boxesRecordsBatchesHtmlAndXmlHoldTheSamePlan() {
    PlanArchive archive = PlanArchive.of("mysql-9.7-clients");
    return archive.files().stream()
        .filter(f -> f.path().endsWith(".deco"))
        .map(f -> dynamicTest(f.path(), () -> compare(f, plain(archive, f))));
  }

  private static File plain(PlanArchive archive, File framed) {
    String[] parts = framed.path().split("__");
    String name = parts[0] + PLAIN.getOrDefault(parts[1], "");
    return archive.file(name).orElseThrow();
  }

  @TestFactory
  Stream<DynamicTest> theClientsOwnTablesHoldThePlanOfTheServer() {
    PlanArchive archive = PlanArchive.of("mysql-9.7.4");
    return archive.files().stream()
        .filter(f -> f.name().startsWith("cli.") && !f.path().startsWith(OTHER_SETTINGS))
        .map(f -> dynamicTest(f.path(), () -> compare(f, served(archive, f))));
  }

  private static File served(PlanArchive archive, File framed) {
    String name =
        switch (framed.name()) {
          case "cli.vertical.txt", "cli.table.txt" -> "explain.tsv";
          default -> "analyze.tree.txt";
        };
    return archive.file(PlanArchive.statement(framed) + "/" + name).orElseThrow();
  }

  private static void compare(File framed, File plain) {
    Query expected = only(plain);
    Query read = only(framed);
    assertThat(read.format()).isEqualTo(expected.format());
    assertThat(read.unknown()).isEmpty();
    assertThat(labels(read)).isEqualTo(labels(expected));
    for (Node node : read.roots().stream().flatMap(Node::all).toList()) {
      assertThat(node.place().end()).isLessThanOrEqualTo(framed.text().length());
    }
  }

  private static List<String> labels(Query query) {
    return query.roots().stream().flatMap(Node::all).map(Node::label).toList();
  }

  private static Query only(File file) {
    List<Reading> readings = PlanReader.read(file.text());
    assertThat(readings).as(file.toString()).hasSize(1);
    assertThat(readings.getFirst().error()).as(file.toString()).isEmpty();
    return readings.getFirst().query().orElseThrow();
  }
}
