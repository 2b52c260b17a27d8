package dado.plan.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.Corpus;
import dado.plan.format.PlanReader;
import dado.plan.model.Node;
import dado.plan.model.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every condition of every plan that real servers printed.
class RealConditionsTest {
  /// MySQL leaves out ranges itself ("(4 more)"), prints names with blanks without quotes; MariaDB
  /// prints quotes as they are.
  private static final List<String> UNREADABLE = List.of(" more)", "a using b", "'it's'");

  @Test
  void areUnderstood() {
    Set<String> seen = new LinkedHashSet<>();
    Set<String> misread = new LinkedHashSet<>();
    for (String server : Corpus.servers()) {
      Corpus.read(
          server,
          file -> {
            if (isOneAnalysis(file.name())) {
              PlanReader.read(file.text()).stream()
                  .flatMap(r -> r.query().stream())
                  .forEach(q -> conditions(q).forEach(c -> check(q, c, seen, misread)));
            }
          });
    }
    assertThat(seen).hasSizeGreaterThan(400);
    assertThat(misread).isEmpty();
  }

  /// One file a statement has all its conditions; the others say them again.
  private static boolean isOneAnalysis(String name) {
    return name.endsWith(".json") || name.contains("tree") || name.contains("eqp");
  }

  private static Stream<String> conditions(Query query) {
    return query.roots().stream().flatMap(Node::all).flatMap(n -> n.conditions().values().stream());
  }

  private static void check(Query query, String condition, Set<String> seen, Set<String> misread) {
    if (seen.add(condition)
        && UNREADABLE.stream().noneMatch(condition::contains)
        && !Walk.isWhole(ExpressionParser.parse(query.engine(), condition))) {
      misread.add(query.format() + ": " + condition);
    }
  }
}
