package dado.plan.rule;

import dado.plan.syntax.Digits;
import java.util.Map;

/// Memory that PostgreSQL's steps may use, in kB.
final class Memory {
  private static final double BIGGEST = 1024 * 1024;
  private static final double USUAL_MULTIPLIER = 2;

  private Memory() {}

  /// More memory for each sort or bitmap; beyond a gigabyte it is no advice.
  static Remedy workMem(double kilobytes) {
    if (kilobytes > BIGGEST) {
      return new Remedy.RewriteQuery(
          "Give the step fewer or narrower rows: to keep them in memory, work_mem would have to be "
              + "over a gigabyte.");
    }
    return new Remedy.SetParameter("work_mem", megabytes(kilobytes));
  }

  /// Hash tables may use `work_mem` times `hash_mem_multiplier`, which is 2 unless changed (1
  /// before PostgreSQL 15).
  static Remedy hashMem(Inspection inspection, double kilobytes) {
    double multiplier = number(inspection.query().settings(), "hash_mem_multiplier");
    return workMem(kilobytes / (multiplier > 0 ? multiplier : USUAL_MULTIPLIER));
  }

  static double number(Map<String, String> printed, String key) {
    return Digits.number(printed.getOrDefault(key, "")).orElse(0);
  }

  private static String megabytes(double kilobytes) {
    return (long) Math.max(1, Math.ceil(kilobytes / 1024)) + "MB";
  }
}
