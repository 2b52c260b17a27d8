package dado.plan.report;

import dado.plan.format.Reading;
import dado.plan.model.Query;
import dado.plan.rule.Analysis;
import dado.plan.rule.Rules;
import dado.plan.syntax.PlanSyntaxException;
import java.util.Optional;

/// One plan of a report: its analysis, or why there is none.
///
/// @param file the name of the file in which it stands; "-" for standard input
/// @param line the line on which it begins, from 1
public record PlanEntry(
    String file, int line, Optional<Analysis> analysis, Optional<PlanSyntaxException> error) {

  /// The entry of a plan that was read from a file, or could not be.
  public static PlanEntry of(String file, Reading reading) {
    return new PlanEntry(
        file, reading.line(), reading.query().map(Rules::analyze), reading.error());
  }

  /// The entry of a plan of no file.
  public static PlanEntry of(Query query) {
    return new PlanEntry("", 1, Optional.of(Rules.analyze(query)), Optional.empty());
  }

  /// What to call it: the file, with the line where the file holds more before it.
  String title() {
    return line > 1 ? file + ":" + line : file;
  }

  /// The error with its place, in the form that editors jump to.
  public String problem() {
    return error
        .map(e -> file + ":" + e.line() + ":" + e.column() + ": " + e.getMessage())
        .orElse("");
  }
}
