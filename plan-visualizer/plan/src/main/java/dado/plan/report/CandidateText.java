package dado.plan.report;

import dado.plan.candidate.NoCandidate;
import dado.plan.candidate.PlanCandidate;
import dado.plan.candidate.PlanCandidates;
import dado.plan.rule.Analysis;

/// Index candidates as text: what to try, and why there is nothing to try.
public final class CandidateText {
  private CandidateText() {}

  /// One paragraph a candidate; empty where the plan reads no table.
  public static String of(Analysis analysis) {
    PlanCandidates found = PlanCandidates.of(analysis);
    StringBuilder out = new StringBuilder();
    found.candidates().forEach(c -> out.append(candidate(c)));
    for (NoCandidate none : found.none()) {
      out.append("no index on ").append(oneLine(none.table())).append(": ");
      out.append(oneLine(none.reason())).append('\n');
    }
    return out.toString();
  }

  private static String candidate(PlanCandidate candidate) {
    StringBuilder out = new StringBuilder("untried: ");
    out.append(oneLine(candidate.ddl())).append('\n');
    out.append("    ").append(candidate.reason()).append('\n');
    candidate.serves().forEach(s -> out.append("    serves ").append(oneLine(s)).append('\n'));
    candidate.cautions().forEach(c -> out.append("    note: ").append(oneLine(c)).append('\n'));
    return out.toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
