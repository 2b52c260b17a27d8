package dado.plan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.plan.Case;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Query;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanFormatsTest {

  @Test
  void saysWhereAndWhatItExpected() {
    assertThatThrownBy(() -> PlanFormats.parse(Engine.POSTGRESQL, "", "[\n{\"Plan\": oops}]"))
        .isInstanceOfSatisfying(
            PlanSyntaxException.class,
            e -> {
              assertThat(e.line()).isEqualTo(2);
              assertThat(e.column()).isGreaterThan(8);
              assertThat(e).hasMessageContaining("Expected a plan in JSON");
            });
    assertThatThrownBy(() -> PlanFormats.parse(Engine.MYSQL, "", "\nERROR 1064"))
        .isInstanceOfSatisfying(PlanSyntaxException.class, e -> assertThat(e.line()).isEqualTo(2));
    assertThatThrownBy(() -> PlanFormats.parse(Engine.SQLITE, "", "2\t7\t0\tSCAN t"))
        .hasMessageContaining("No step has the id 7");
    assertThatThrownBy(() -> PlanFormats.parse(Engine.MARIADB, "", "{}"))
        .hasMessageContaining("query_block");
  }

  @Test
  void keepsWhatItDoesNotKnow() throws Exception {
    String text =
        "[{\"Plan\":{\"Node Type\":\"Time Travel\",\"Flux\":1.21,\"Parts\":[\"a\",\"b\"]}}]";
    Query query = PlanFormats.parse(Engine.POSTGRESQL, "", text);
    Node root = query.root();
    assertThat(query.unknown())
        .extracting(u -> u.place().in(text))
        .containsExactly(
            "\"Node Type\":\"Time Travel\"", "\"Flux\":1.21", "\"Parts\":[\"a\",\"b\"]");
    assertThat(root.operator()).isEqualTo(new Operator.Other("Time Travel"));
    assertThat(root.raw()).containsEntry("Flux", "1.21").containsEntry("Parts", "a, b");
  }

  @Test
  void namesTheTablesBehindAliases() throws Exception {
    Query query =
        PlanFormats.parse(
            Engine.SQLITE,
            "SELECT o.id, u.name n FROM shop.orders AS o, \"app users\" u WHERE o.x = u.y",
            "2\t0\t172\tSCAN o\n3\t0\t40\tSCAN u");
    assertThat(query.root().children())
        .extracting(Node::operator)
        .containsExactly(
            new Operator.SequentialScan(new Operator.Relation("shop", "orders", "o"), false),
            new Operator.SequentialScan(new Operator.Relation("", "app users", "u"), false));
  }

  @Test
  void refusesOrReadsButNeverCrashesOnDamagedPlans() throws Exception {
    Random random = new Random(20261124);
    for (Case plan : Case.below("format")) {
      Path file = planFile(plan);
      Engine engine = plan.query().engine();
      String text = Files.readString(file);
      for (int i = 0; i < 40; i++) {
        String damaged = damage(text, random);
        try {
          dado.plan.rule.Rules.analyze(PlanFormats.parse(engine, "", damaged));
        } catch (PlanSyntaxException refused) {
          assertThat(refused.line()).isPositive();
        }
      }
    }
  }

  private static Path planFile(Case plan) throws Exception {
    try (var files = Files.list(plan.directory())) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("plan."))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String damage(String text, Random random) {
    int at = random.nextInt(text.length());
    int length = 1 + random.nextInt(20);
    List<String> pieces = List.of("", "null", "\"", "-1", "1e999", "{", "]", "\n", "9".repeat(400));
    String piece = pieces.get(random.nextInt(pieces.size()));
    return random.nextInt(5) == 0
        ? text.substring(0, at)
        : text.substring(0, at) + piece + text.substring(Math.min(text.length(), at + length));
  }
}
