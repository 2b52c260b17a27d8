package dado.plan.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.Case;
import dado.plan.model.Query;
import dado.plan.predicate.PredicateWords;
import dado.plan.predicate.Predicates;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CandidateCasesTest {

  /// Each case says which predicates its plan has, which indexes may help, and why no others.
  @TestFactory
  Stream<DynamicTest> readsPredicatesAndProposesIndexes() {
    return Case.below("candidate").stream()
        .map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)));
  }

  private static void check(Case c) throws Exception {
    Query query = c.query();
    c.check("predicates.txt", PredicateWords.of(query, Predicates.of(query)));
    Proposal proposal = Proposal.of(query);
    assertThat(proposal.candidates()).allMatch(x -> x.tried().isEmpty());
    c.check("candidates.txt", CandidateWords.of(query, proposal));
  }

  @Test
  void hasCasesOfEveryEngine() {
    assertThat(Case.below("candidate").stream().map(Case::group).distinct())
        .contains("postgresql", "postgresql-shop", "mysql", "mariadb", "sqlite");
  }
}
