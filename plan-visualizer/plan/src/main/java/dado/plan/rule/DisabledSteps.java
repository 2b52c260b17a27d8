package dado.plan.rule;

import dado.plan.model.Node;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.Map;

/// The planner had to use a kind of step that a setting forbids.
final class DisabledSteps implements Rule {
  private static final Page PAGE =
      new Page(
          "disabled-step",
          "Step that a setting disables",
          """
          Settings such as `enable_seqscan = off` tell the planner to avoid a kind of step. It uses one all the same where
          there is no other way, and marks it (`Disabled: true`, PostgreSQL 18 and later; before, a cost of ten thousand
          million). The settings are meant for trying things out, and forgotten ones make every plan worse.

          **The numbers.** Marked is the step itself, not those above it that contain it. Which settings are off stands in
          `Settings:` (option `SETTINGS`).

          **Silent** where the step takes less than 5 % of the time (and 5 ms).

          **What to do.** Reset the setting.
          """);

  /// What PostgreSQL adds to a forbidden step's cost up to version 17.
  private static final double DISABLED_COST = 1e10;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.costly().stream()
        .filter(DisabledSteps::isDisabled)
        .map(n -> finding(inspection, n))
        .toList();
  }

  private static boolean isDisabled(Node node) {
    if (node.estimate().totalCost().orElse(0) < DISABLED_COST) {
      return node.raw().getOrDefault("Disabled", "").equals("true");
    }
    double below =
        node.children().stream().mapToDouble(c -> c.estimate().totalCost().orElse(0)).sum();
    return node.estimate().totalCost().orElse(0) - below >= DISABLED_COST / 2
        && node.raw().containsKey(Steps.NODE_TYPE);
  }

  private Finding finding(Inspection inspection, Node node) {
    Claim claim = Claim.on(this, inspection, node).is(Severity.INFO).saving(0);
    List<String> off =
        inspection.query().settings().entrySet().stream()
            .filter(s -> s.getKey().startsWith("enable_") && s.getValue().equals("off"))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    off.forEach(s -> claim.evidence(s, "off").remedy(new Remedy.SetParameter(s, "on")));
    String settings = off.isEmpty() ? "a setting" : String.join(", ", off);
    return claim.says(headline(node, claim, settings));
  }

  private static String headline(Node node, Claim claim, String settings) {
    return claim.partIs()
        + StepWords.a(node)
        + ", which "
        + settings
        + " forbids: there was no other way.";
  }
}
