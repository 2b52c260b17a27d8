package dado.plan.rule;

import dado.plan.model.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Triggers took a good part of a change.
final class SlowTriggers implements Rule {
  private static final Page PAGE =
      new Page(
          "slow-trigger",
          "Triggers",
          """
          `AFTER` triggers run when the tree of steps has ended: their time is in none of its steps. **Foreign keys are
          triggers too.** Deleting a row, or changing its key, looks for rows that refer to it; without an index on
          the referring columns each look reads the whole referring table. PostgreSQL does not create that index.

          **The numbers.** The trigger's time / execution time (`Trigger for constraint … : time=… calls=…`).

          **From where on it counts.** 5 % of the time (or 5 ms, and 1 %).

          **Silent** on plans that were not executed: plain `EXPLAIN` runs no triggers.

          **What to do.** For a foreign key: create an index on the referring columns (on the table that has the constraint). For a
          trigger of your own: look at what it does for each row, or make it one for each statement.
          """);

  private static final String CONSTRAINT = "for constraint ";
  private static final double NEARLY = 0.999;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return inspection.metrics().outside().triggerMillis().entrySet().stream()
        .filter(t -> inspection.total() > 0 && inspection.matters(share(inspection, t)))
        .map(t -> finding(inspection, t.getKey(), share(inspection, t)))
        .toList();
  }

  private static double share(Inspection inspection, Map.Entry<String, Double> trigger) {
    return Math.min(1, trigger.getValue() / inspection.total());
  }

  private Finding finding(Inspection inspection, String trigger, double share) {
    boolean foreignKey = isForeignKey(trigger);
    String what = foreignKey ? "the check of a foreign key" : "a trigger";
    Claim claim =
        Claim.on(this, inspection, inspection.query().root(), share, "Time of the trigger")
            .evidence("Trigger", trigger)
            .remedy(remedy(inspection, trigger));
    double calls = calls(inspection.query().printed(), trigger);
    if (calls > 0) {
      claim.rows("Calls", calls);
    }
    return claim.says(headline(inspection, trigger, share, what, claim));
  }

  private static String headline(
      Inspection inspection, String trigger, double share, String what, Claim claim) {
    return claim.partIs()
        + what
        + " ("
        + name(trigger)
        + "): "
        + Numbers.millis(inspection.millis(share))
        + where(inspection, share);
  }

  /// What the server prints does not tell BEFORE triggers from AFTER triggers.
  private static String where(Inspection inspection, double share) {
    double inside = inspection.metrics().outside().insideMillis();
    return inside >= inspection.millis(share) * NEARLY
        ? ", within the step that changes the rows."
        : ", in none of the plan's steps.";
  }

  /// How often it ran, as the server printed it; PostgreSQL's text names a constraint's trigger by
  /// the constraint alone.
  private static double calls(Map<String, String> printed, String trigger) {
    String constraint =
        trigger.startsWith(CONSTRAINT) ? trigger.substring(CONSTRAINT.length()) : "";
    double calls = 0;
    for (int i = 1; printed.containsKey("Triggers." + i + ".Calls"); i++) {
      String before = "Triggers." + i + ".";
      String of = printed.getOrDefault(before + "Constraint Name", "");
      boolean same =
          of.isEmpty()
              ? trigger.equals(printed.get(before + "Trigger Name"))
              : of.equals(constraint);
      calls += same ? Memory.number(printed, before + "Calls") : 0;
    }
    return calls;
  }

  private static String name(String trigger) {
    return trigger.replaceFirst("^for constraint ", "");
  }

  private static boolean isForeignKey(String trigger) {
    return trigger.startsWith("RI_ConstraintTrigger")
        || trigger.toLowerCase(Locale.ROOT).contains("for constraint ");
  }

  /// What is inserted is looked up by a key that always has an index; what is deleted is looked for
  /// in the referring table, whose columns need not have one.
  private static Remedy remedy(Inspection inspection, String trigger) {
    String operation = inspection.query().root().raw().getOrDefault("Operation", "");
    if (!isForeignKey(trigger)) {
      return new Remedy.RewriteQuery("Look at what " + trigger + " does for each row.");
    }
    return new Remedy.RewriteQuery(
        operation.equals("Insert") || trigger.startsWith("RI_ConstraintTrigger_c")
            ? "Each new row is looked up in the table it refers to: for a bulk load, add the foreign key"
                + " afterwards."
            : "Create an index on the referring columns of the foreign key, if there is none.");
  }
}
