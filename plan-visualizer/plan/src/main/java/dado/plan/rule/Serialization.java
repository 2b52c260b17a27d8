package dado.plan.rule;

import dado.plan.model.Numbers;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.Locale;

/// Turning rows into text for the client took a good part of the time.
final class Serialization implements Rule {
  private static final Page PAGE =
      new Page(
          "serialization",
          "Serialization",
          """
          Rows have to be turned into what goes over the network, and wide values that were compressed or stored elsewhere
          (TOAST) are fetched only then. `EXPLAIN ANALYZE` leaves that out unless it is asked for with `SERIALIZE`
          (PostgreSQL 17 and later). The network itself comes on top, and no plan shows it.

          **The numbers.** `Serialization: time=…` / execution time.

          **From where on it counts.** 10 % of the time and 5 ms.

          **Silent** on plans without `SERIALIZE`, or that were not executed.

          **What to do.** Select fewer columns (no `*`), above all no wide ones, and fewer rows.
          """);

  private static final double SHARE = 0.1;

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    double millis = inspection.metrics().outside().serializationMillis().orElse(0);
    double share = inspection.total() > 0 ? millis / inspection.total() : 0;
    boolean isLong = millis >= inspection.thresholds().minorMillis();
    return isLong && share >= SHARE ? List.of(finding(inspection, Math.min(1, share))) : List.of();
  }

  private Finding finding(Inspection inspection, double share) {
    double rows = inspection.rows(inspection.query().root());
    boolean all = inspection.query().sql().toLowerCase(Locale.ROOT).contains("select *");
    Claim claim =
        Claim.on(this, inspection, inspection.query().root(), share, "Time of serialization")
            .rows("Rows", rows)
            .atMost(Severity.WARNING)
            .saving(0.5)
            .remedy(
                new Remedy.RewriteQuery(
                    all
                        ? "Select the columns that you need instead of *."
                        : "Select fewer columns and rows."));
    return claim.says(headline(inspection, share, rows, claim));
  }

  private static String headline(Inspection inspection, double share, double rows, Claim claim) {
    return claim.partIs()
        + "turning "
        + Numbers.brief(rows)
        + " rows into text for the client: "
        + Numbers.millis(inspection.millis(share))
        + ".";
  }
}
