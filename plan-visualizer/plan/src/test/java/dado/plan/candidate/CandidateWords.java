package dado.plan.candidate;

import dado.plan.model.Numbers;
import dado.plan.model.Query;
import dado.plan.predicate.Predicate;
import java.util.Locale;

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
    proposal.counsels().stream()
        .filter(c -> c.kind() != Counsel.Kind.NOTHING)
        .forEach(c -> out.append(counsel(query, c)));
    return out.toString();
  }

  /// What is no index. Reasons against indexes are said above already.
  private static String counsel(Query query, Counsel counsel) {
    String at = counsel.place().isKnown() ? " \"" + counsel.place().in(query.sql()) + "\"" : "";
    String sql = counsel.sql().map(s -> "  " + s + "\n").orElse("");
    return counsel.kind().name().toLowerCase(Locale.ROOT)
        + " on "
        + counsel.relation().table()
        + at
        + ": "
        + counsel.text()
        + "\n"
        + sql;
  }
}
