package dado.plan.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.Corpus;
import dado.plan.candidate.Proposal;
import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionParser;
import dado.plan.expression.ExpressionPrinter;
import dado.plan.expression.Expressions;
import dado.plan.format.PlanReader;
import dado.plan.format.Reading;
import dado.plan.model.Node;
import dado.plan.model.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CorpusPredicatesTest {

  /// MySQL prints two ranges of a list and leaves the others out.
  private static final String CUT = "\\d+ more";

  /// The servers print a name or a text there without the quotes that it needs.
  private static final List<String> UNQUOTED = List.of("a using b", "'it's'");

  @TestFactory
  Stream<DynamicTest> understandsEveryConditionOfEveryServer() {
    return Corpus.servers().stream().map(s -> DynamicTest.dynamicTest(s, () -> understands(s)));
  }

  private static void understands(String server) {
    List<String> wrong = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Corpus.read(
        server,
        file -> {
          for (Reading reading : PlanReader.read(file.text())) {
            reading.query().ifPresent(q -> check(file, q, seen, wrong));
          }
        });
    assertThat(wrong).isEmpty();
  }

  private static void check(Corpus.File file, Query query, Set<String> seen, List<String> wrong) {
    query.roots().stream()
        .flatMap(Node::all)
        .flatMap(n -> n.conditions().values().stream())
        .filter(seen::add)
        .forEach(c -> check(file, query, c, wrong));
    assertThat(Proposal.of(query).conclusion()).endsWith(".");
  }

  private static void check(Corpus.File file, Query query, String condition, List<String> wrong) {
    Expression read = ExpressionParser.parse(query.engine(), condition);
    String printed = ExpressionPrinter.print(query.engine(), read);
    boolean same = ExpressionParser.parse(query.engine(), printed).equals(read);
    boolean understood = Expressions.others(read).stream().allMatch(o -> o.text().matches(CUT));
    boolean readable = UNQUOTED.stream().noneMatch(condition::contains);
    if (readable && !(same && understood)) {
      wrong.add(file + ": " + condition);
    }
  }
}
