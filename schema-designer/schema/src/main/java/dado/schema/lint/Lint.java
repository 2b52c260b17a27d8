package dado.schema.lint;

import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.script.Script;
import dado.schema.lint.script.Suppression;
import dado.schema.model.Schema;
import dado.schema.model.Version;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Runs the rules.
public final class Lint {

  private static final Comparator<Finding> ORDER =
      Comparator.<Finding>comparingInt(f -> f.place().line())
          .thenComparingInt(f -> f.place().statement())
          .thenComparing(Finding::severity, Comparator.reverseOrder())
          .thenComparing(Finding::rule)
          .thenComparing(f -> f.place().object());

  private Lint() {}

  /// What the rules find, in the order of the script; in a design by severity and rule.
  public static List<Finding> run(LintInput input) {
    Schema nothing = Schema.empty(input.engine());
    Set<List<String>> old = new HashSet<>();
    if (input.schema().isPresent() && input.before().isPresent()) {
      find(input, input.before().get(), Script.EMPTY).forEach(f -> old.add(key(f)));
    }
    return find(input, input.schema().orElse(nothing), input.script())
        .filter(f -> !old.contains(key(f)))
        .filter(f -> !suppressed(f, input.script()))
        .filter(f -> !input.settings().ignores(f.rule(), f.place().object()))
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  private static Stream<Finding> find(LintInput input, Schema design, Script script) {
    Version version = input.target().or(() -> input.facts().version()).orElse(Version.NEWEST);
    Inspection in =
        new Inspection(
            input.engine(),
            version,
            design,
            input.before(),
            script,
            input.facts(),
            input.settings(),
            Rules.words());
    return Rules.ALL.stream()
        .filter(r -> r.about().engines().contains(input.engine()))
        .filter(r -> input.settings().runs(r.about()))
        .flatMap(r -> r.find(in));
  }

  /// What a design had before is nothing that a migration did. A finding at a statement has no such
  /// twin.
  private static List<String> key(Finding finding) {
    return List.of(finding.rule(), finding.place().object(), finding.message());
  }

  private static boolean suppressed(Finding finding, Script script) {
    return script.suppressions().stream()
        .filter(s -> s.statement() == -1 || s.statement() == finding.place().statement())
        .anyMatch(s -> names(s, finding.rule()));
  }

  private static boolean names(Suppression suppression, String id) {
    return suppression.rules().stream()
        .map(Rules::of)
        .flatMap(Optional::stream)
        .map(Rule::about)
        .anyMatch(a -> a.id().equals(id));
  }
}
