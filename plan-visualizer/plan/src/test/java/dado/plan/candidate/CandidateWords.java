package dado.plan.candidate;

import dado.plan.model.Numbers;
import dado.plan.model.Query;
import dado.plan.predicate.Predicate;

/// A proposal as a case records it.
public final class CandidateWords {
  private CandidateWords() {}

  /// The conclusion, the candidates, and the reasons against others.
  public static String of(Query query, Proposal proposal) {
    StringBuilder out = new StringBuilder(proposal.conclusion()).append('\n');
    for (Candidate candidate : proposal.candidates()) {
      out.append('\n').append(candidate.ddl()).append(";\n");
      out.append("  ").append(candidate.title()).append('\n');
      out.append("  ").append(candidate.why()).append('\n');
      out.append("  share ").append(Numbers.percent(candidate.share())).append('\n');
      for (Predicate served : candidate.serves()) {
        out.append("  serves ").append(served.text());
        boolean known = served.place().isKnown();
        out.append(known ? " at \"" + served.place().in(query.sql()) + "\"\n" : "\n");
      }
      candidate.remarks().forEach(r -> out.append("  ! ").append(r).append('\n'));
    }
    out.append(proposal.reasons().isEmpty() ? "" : "\n");
    for (NoIndex none : proposal.reasons()) {
      out.append("no index on ").append(none.relation().table());
      out.append(none.condition().isEmpty() ? "" : " for " + none.condition());
      out.append(": ").append(none.reason()).append('\n');
    }
    return out.toString();
  }
}
