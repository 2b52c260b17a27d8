package dado.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.plan.Case;
import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RulesTest {
  private static final Path SOURCES = Path.of("src/main/java/dado/plan/rule");
  private static final Path PAGES = Path.of("../../docs/rules");

  @TestFactory
  Stream<DynamicTest> fireWhereTheyShouldAndAreSilentElsewhere() {
    return Case.below("rule").stream().map(c -> dynamicTest(c.name(), () -> check(c)));
  }

  private static void check(Case plan) throws Exception {
    String id = plan.group();
    List<Finding> found =
        Rules.analyze(plan.query()).findings().stream().filter(f -> f.rule().equals(id)).toList();
    boolean fires = plan.directory().getFileName().toString().startsWith("fires-");
    assertThat(found.isEmpty()).as("%s finds %s", plan.name(), found).isEqualTo(!fires);
    if (fires) {
      plan.check("findings.txt", text(found));
    }
  }

  private static String text(List<Finding> findings) {
    return findings.stream()
        .map(f ->
            f.severity()
                + " "
                + f.headline()
                + "\n"
                + lines("  ", f.evidence().stream().map(Evidence::text).toList())
                + lines("  -> ", f.remedies().stream().map(Remedy::sentence).toList()))
        .collect(Collectors.joining());
  }

  private static String lines(String before, List<String> lines) {
    return lines.stream().map(l -> before + l + "\n").collect(Collectors.joining());
  }

  @Test
  void eachHasACaseThatFiresAndOneThatIsSilent() {
    List<String> names = Case.below("rule").stream().map(Case::name).toList();
    for (Rule rule : Rules.ALL) {
      assertThat(names).anyMatch(n -> n.startsWith("rule/" + rule.id() + "/fires-"));
      assertThat(names).anyMatch(n -> n.startsWith("rule/" + rule.id() + "/silent-"));
    }
    assertThat(names)
        .allMatch(n -> Rules.ALL.stream().anyMatch(r -> n.startsWith("rule/" + r.id() + "/")));
  }

  @Test
  void areAllRegistered() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (Files.readString(file).contains("implements Rule ")) {
          assertThat(Rules.ALL)
              .as("Add this line to Rules.ALL:  new %s(),", name)
              .anyMatch(r -> r.getClass().getSimpleName().equals(name));
        }
      }
    }
  }

  @Test
  void haveIdsOfTheirOwn() {
    assertThat(Rules.ALL)
        .extracting(Rule::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void saveNothingOnStepsThatNeverRan() throws Exception {
    for (Case plan : Case.below("format")) {
      Query query = plan.query();
      List<Integer> idle =
          query.roots().stream()
              .flatMap(Node::all)
              .filter(n -> n.actual().map(a -> !ran(a)).orElse(false))
              .map(Node::id)
              .toList();
      assertThat(Rules.analyze(query).findings())
          .as(plan.name())
          .noneMatch(f -> idle.contains(f.nodeId()));
    }
  }

  private static boolean ran(Actual actual) {
    return actual.loops() > 0;
  }

  @Test
  void haveAPageEach() throws IOException {
    for (Rule rule : Rules.ALL) {
      Case.compare(PAGES.resolve(rule.id() + ".md"), page(rule));
    }
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.filter(Files::isRegularFile).map(p -> p.getFileName().toString()).toList())
          .containsExactlyInAnyOrderElementsOf(
              Rules.ALL.stream().map(r -> r.id() + ".md").toList());
    }
  }

  private static String page(Rule rule) {
    return "# " + rule.title() + "\n\n`" + rule.id() + "`\n\n" + rule.explain();
  }
}
