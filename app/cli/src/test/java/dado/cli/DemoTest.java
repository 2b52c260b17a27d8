package dado.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dado.bench.connection.Connections;
import dado.bench.connection.Target;
import dado.bench.sample.Sample;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The demo, and what it leaves.
final class DemoTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void leavesDiagramsAMigrationItsProofAndAReport(String sample) throws Exception {
    Ran demo = Ran.dado("demo", "--sample", sample, "--out", folder.toString());
    assertThat(demo.exitCode()).as(demo.err()).isEqualTo(ExitCode.OK);
    assertThat(demo.out()).contains("Proven on ").contains("× as fast");
    for (String svg : List.of("er.svg", "before.svg", "after.svg")) {
      assertThat(rootOf(folder.resolve(svg))).isEqualTo("svg");
    }
    assertThat(Files.readString(folder.resolve("er.svg"))).contains("order_items");
    assertThat(Files.readString(folder.resolve("proof.txt"))).startsWith("Proven on ");
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("<svg")
        .endsWith("</html>\n");
    assertThat(named("V")).hasSize(1);
    assertThat(named("U")).hasSize(1);
  }

  @Test
  void theMigrationItLeavesRunsUpAndDownOnAnotherCopy() throws Exception {
    Ran.dado("demo", "--out", folder.toString());
    Path shop = folder.resolve("shop.sqlite");
    Sample.write(shop, Progress.NONE);
    Target target = Target.parse(shop.toString());
    List<String> before = indexes(target);
    run(target, named("V").getFirst());
    List<String> after = indexes(target);
    assertThat(after).containsAll(before).hasSize(before.size() + 1);
    run(target, named("U").getFirst());
    assertThat(indexes(target)).isEqualTo(before);
  }

  private List<Path> named(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(prefix + "1__"))
          .filter(f -> f.toString().endsWith(".sql"))
          .toList();
    }
  }

  private static void run(Target target, Path script) throws Exception {
    try (Connection connection = Connections.open(target);
        Statement statement = connection.createStatement()) {
      for (SqlStatement one : Statements.split(Engine.SQLITE, Files.readString(script))) {
        statement.execute(one.text());
      }
    }
  }

  private static List<String> indexes(Target target) throws SQLException {
    try (Connection connection = Connections.open(target);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY 1")) {
      List<String> names = new java.util.ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  private static String rootOf(Path svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(svg.toFile()).getDocumentElement().getTagName();
  }
}
