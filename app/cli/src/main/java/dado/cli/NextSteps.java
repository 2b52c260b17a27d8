package dado.cli;

import java.nio.file.Path;

/// What a person does with a migration that advice wrote. Dado itself applies nothing that it was
/// not told to.
final class NextSteps {
  private NextSteps() {}

  /// @param plan the file with the plan of today; empty where it was not saved
  static void tell(Console console, Path folder, String plan) {
    console
        .err()
        .println("Next, once you have read it: dado migrate apply DATABASE --dir " + folder);
    console
        .err()
        .println(
            plan.isEmpty()
                ? "Then explain the statement again: dado explain. With a plan that dado explain"
                    + " --save FILE keeps now, --compare FILE shows then what changed."
                : "Then see what changed: dado explain --compare " + plan + " and the statement");
  }
}
