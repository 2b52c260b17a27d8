package dado.schema.lint.migration;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Place;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Suppression;
import java.util.Optional;
import java.util.stream.Stream;

/// Comment that silences no rule.
final class UnknownSuppression implements Rule {

  private static final About ABOUT =
      About.of(
          "L01",
          "unknown-suppression",
          "Comment that silences no rule",
          Severity.WARNING,
          """
          `-- dado:ignore P05 the table is small` silences the rule P05 for the next statement (or the one on the same line), and
          `-- dado:ignore-file P05` for the whole file. A comment whose rule does not exist silences nothing, and the reader thinks
          it does.
          """,
          """
          Correct the id, or take the comment out. `docs/rules/schema` lists all rules.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.script().suppressions().stream()
        .flatMap(s ->
            s.rules().isEmpty()
                ? Stream.of(finding(in, s, "This comment names no rule, so it silences none."))
                : s.rules().stream()
                    .filter(r -> !in.isRule(r))
                    .map(r ->
                        finding(
                            in, s, "There is no rule " + r + "; the comment silences nothing.")));
  }

  private Finding finding(Inspection in, Suppression comment, String message) {
    Place place =
        new Place(
            in.script().file(),
            comment.line(),
            comment.column(),
            comment.statement(),
            Optional.empty(),
            "");
    return new Finding(
        ABOUT.id(),
        in.settings().severity(ABOUT).orElse(ABOUT.severity()),
        place,
        message,
        ABOUT.title(),
        "Write the id of a rule behind dado:ignore.",
        Optional.empty());
  }
}
