package dado.plan.report;

import dado.plan.candidate.Candidate;
import dado.plan.candidate.NoIndex;
import dado.plan.candidate.Proposal;
import dado.plan.predicate.Predicate;
import dado.plan.rule.Analysis;

/// Index candidates as text: what to try, and why there is nothing to try.
public final class CandidateText {
  private CandidateText() {}

  /// One paragraph a candidate; empty where the plan asks nothing that an index serves.
  public static String of(Analysis analysis) {
    Proposal found = Proposal.of(analysis);
    StringBuilder out = new StringBuilder();
    found.candidates().forEach(c -> out.append(candidate(c)));
    for (NoIndex none : found.reasons()) {
      out.append("no index on ").append(oneLine(none.relation().table()));
      String condition = none.condition().isEmpty() ? "" : " for " + none.condition();
      out.append(oneLine(condition)).append(": ").append(oneLine(none.reason())).append('\n');
    }
    return out.toString();
  }

  private static String candidate(Candidate candidate) {
    StringBuilder out = new StringBuilder(candidate.tried().isEmpty() ? "untried: " : "tried: ");
    out.append(oneLine(candidate.ddl())).append('\n');
    out.append("    ").append(oneLine(candidate.why())).append('\n');
    candidate.serves().stream()
        .map(Predicate::text)
        .distinct()
        .forEach(s -> out.append("    serves ").append(oneLine(s)).append('\n'));
    candidate.remarks().forEach(c -> out.append("    note: ").append(oneLine(c)).append('\n'));
    return out.toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
