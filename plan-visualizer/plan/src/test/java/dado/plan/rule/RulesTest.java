package dado.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.plan.Case;
import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.schema.migration.Risk.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  void yieldOnlyToRulesThatExist() {
    List<String> ids = Rules.ALL.stream().map(Rule::id).toList();
    for (Rule rule : Rules.ALL) {
      assertThat(rule.yieldsTo())
          .as(rule.id())
          .allMatch(to -> to.equals(Rule.ANY) || (ids.contains(to) && !to.equals(rule.id())));
    }
  }

  @Test
  void neverSayTwiceWhatOneSaysMorePrecisely() throws Exception {
    Map<String, Rule> byId = Rules.ALL.stream().collect(Collectors.toMap(Rule::id, r -> r));
    for (Case plan : Case.below("rule")) {
      List<Finding> findings = Rules.analyze(plan.query()).findings();
      for (Finding finding : findings) {
        Set<String> yieldsTo = Objects.requireNonNull(byId.get(finding.rule())).yieldsTo();
        assertThat(findings)
            .as(plan.name() + " " + finding.rule())
            .noneMatch(f -> yieldsTo.contains(f.rule()) && speaksOf(f, finding.nodeId()));
      }
    }
  }

  private static boolean speaksOf(Finding finding, int nodeId) {
    return finding.nodeId() == nodeId || finding.alsoConcerned().contains(nodeId);
  }

  @Test
  void nameStepsAndSharesThatThePlanHas() throws Exception {
    for (Case plan : Case.below("rule")) {
      Analysis analysis = Rules.analyze(plan.query());
      for (Finding finding : analysis.findings()) {
        assertThat(analysis.metrics().of(finding.nodeId())).isNotNull();
        assertThat(finding.share()).as(plan.name()).isBetween(0.0, 1.0);
        assertThat(finding.saving()).as(plan.name()).isBetween(0.0, finding.share());
        assertThat(finding.headline()).as(plan.name()).endsWith(".").doesNotContain("  ");
      }
    }
  }

  @Test
  void rankWhatSavesMostFirstAndRemarksLast() throws Exception {
    for (Case plan : Case.below("rule")) {
      List<Finding> findings = Rules.analyze(plan.query()).findings();
      assertThat(findings.stream().filter(f -> f.severity() != Severity.INFO))
          .as(plan.name())
          .isSortedAccordingTo(Comparator.comparingDouble(Finding::saving).reversed());
      assertThat(findings.stream().map(f -> f.severity() == Severity.INFO))
          .as(plan.name())
          .isSorted();
    }
  }

  @Test
  void sayWhatAColleagueWouldSay() throws Exception {
    assertThat(headline("indexable-scan/fires-where-most-rows-are-thrown-away"))
        .isEqualTo("99 % of the time is a sequential scan of orders: 60,000 rows read, 770 kept.");
    assertThat(headline("planning-time/fires-on-many-joins"))
        .isEqualTo("Planning took 117 ms, running 1.08 ms.");
  }

  @Test
  void sayThatNothingIsWrongWhereNothingIs() throws Exception {
    assertThat(headline("slow-step/silent-on-a-fast-query"))
        .isEqualTo(
            "Nothing wrong found: 61 rows in 0.028 ms, most of it (54 %) an index scan of orders using orders_pkey.");
    assertThat(analysis("slow-step/silent-on-a-fast-query").findings()).isEmpty();
  }

  private static String headline(String name) throws Exception {
    return analysis(name).headline();
  }

  private static Analysis analysis(String name) throws Exception {
    return Rules.analyze(new Case(Path.of("src/test/cases/rule").resolve(name)).query());
  }

  @Test
  void saveNothingOnStepsThatNeverRan() throws Exception {
    List<Case> plans =
        Stream.concat(Case.below("format").stream(), Case.below("rule").stream()).toList();
    for (Case plan : plans) {
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
