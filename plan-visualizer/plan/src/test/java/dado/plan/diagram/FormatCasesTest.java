package dado.plan.diagram;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.plan.Case;
import dado.plan.rule.Analysis;
import dado.plan.rule.Rules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FormatCasesTest {

  @TestFactory
  Stream<DynamicTest> readsPlansOfRealServers() {
    return Case.below("format").stream().map(c -> dynamicTest(c.name(), () -> check(c)));
  }

  private static void check(Case plan) throws Exception {
    Analysis analysis = Rules.analyze(plan.query());
    String tree = PlanText.steps(analysis);
    plan.check("tree.txt", tree);
    plan.check("findings.txt", PlanText.write(analysis).substring(tree.length()).strip() + "\n");
  }
}
