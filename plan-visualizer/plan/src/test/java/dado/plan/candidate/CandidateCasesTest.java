package dado.plan.candidate;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.plan.Case;
import dado.plan.model.Query;
import dado.plan.predicate.ExpressionText;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicates;
import dado.plan.report.CandidateText;
import dado.plan.rule.Rules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CandidateCasesTest {

  @TestFactory
  Stream<DynamicTest> readsPredicatesAndProposesIndexes() {
    return Case.below("candidate").stream().map(c -> dynamicTest(c.name(), () -> check(c)));
  }

  private static void check(Case plan) throws Exception {
    Query query = plan.query();
    Predicates.Found found = Predicates.of(query);
    StringBuilder text = new StringBuilder();
    found.predicates().forEach(p -> text.append(line(query, p)).append('\n'));
    found.misread().forEach(m -> text.append("not understood | ").append(m).append('\n'));
    plan.check("predicates.txt", text.toString());
    plan.check("candidates.txt", CandidateText.of(Rules.analyze(query)));
  }

  private static String line(Query query, Predicate p) {
    return p.relation().table()
        + " | "
        + ExpressionText.of(query.engine(), p.operand())
        + " | "
        + (p.negated() ? "not " : "")
        + p.kind()
        + p.partner().map(r -> " with " + r.alias()).orElse("")
        + " | "
        + p.text().strip()
        + " | "
        + (p.inQuery().isKnown() ? p.inQuery().in(query.sql()) : "?");
  }
}
