package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.Optional;

/// The sentence that a colleague would say about a plan.
final class Headline {
  private Headline() {}

  /// @param findings ranked
  static String of(Inspection inspection, List<Finding> findings) {
    Optional<Finding> first = findings.stream().findFirst().filter(Headline::isWrong);
    return first.map(Finding::headline).orElseGet(() -> nothingWrong(inspection));
  }

  private static boolean isWrong(Finding finding) {
    return finding.severity() != Severity.INFO;
  }

  private static String nothingWrong(Inspection inspection) {
    return "Nothing wrong found" + whole(inspection) + most(inspection) + ".";
  }

  private static String whole(Inspection inspection) {
    if (!inspection.analyzed()) {
      return " in a plan that was not executed";
    }
    String rows = Numbers.rows(Math.rint(inspection.rows(inspection.query().root())));
    return inspection.timed()
        ? ": " + rows + " in " + Numbers.millis(inspection.total())
        : ": " + rows;
  }

  private static String most(Inspection inspection) {
    return inspection
        .costliest()
        .filter(n -> inspection.share(n) > 0)
        .map(n -> ", most of it (" + percent(inspection, n) + ") " + StepWords.a(n))
        .orElse("");
  }

  private static String percent(Inspection inspection, Node node) {
    String part = inspection.part(inspection.share(node));
    return inspection.timed() ? Numbers.percent(inspection.share(node)) : part;
  }
}
