package dado.plan.advise;

import dado.plan.explain.ServerTrouble;
import dado.plan.model.Numbers;
import dado.plan.verify.Built;
import dado.plan.verify.Run;
import dado.plan.verify.Verified;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Rung;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Advice after its indexes were really built on a copy and the workload ran before and after.
public final class Verifying {
  private final Verified verified;
  private final Map<Hypothetical, Built> built = new LinkedHashMap<>();

  private Verifying(Verified verified) {
    this.verified = verified;
    verified.built().forEach(b -> built.put(b.index(), b));
  }

  /// The advice with what really came of it: suggestions that no statement's plan read are
  /// rejected, the others stand verified, with their real sizes, and each statement that became
  /// slower is named.
  public static WorkloadAdvice of(WorkloadAdvice advice, Verified verified) {
    return new Verifying(verified).applied(advice);
  }

  /// The advice as it was before a verification that failed, with a note that says so.
  public static WorkloadAdvice unverified(WorkloadAdvice advice, SQLException why) {
    List<String> notes = new ArrayList<>(advice.notes());
    notes.addFirst(failed(why));
    return new WorkloadAdvice(
        advice.rung(),
        advice.where(),
        notes,
        advice.suggestions(),
        advice.rejected(),
        advice.counsels(),
        advice.weaknesses(),
        advice.effects(),
        advice.unplanned(),
        advice.finished(),
        advice.calls());
  }

  /// What is said then.
  public static String failed(SQLException why) {
    return "Nothing is verified, for the indexes could not be built and run on a copy: "
        + ServerTrouble.readable(why).getMessage()
        + " Each suggestion stands as it was tried before.";
  }

  private WorkloadAdvice applied(WorkloadAdvice advice) {
    List<Suggestion> kept = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>(advice.rejected());
    for (Suggestion suggestion : advice.suggestions()) {
      boolean used = verified.runs().stream().anyMatch(r -> r.used().contains(suggestion.index()));
      boolean untried = !built.containsKey(suggestion.index());
      if (used || untried || suggestion.rung() == Rung.RULE) {
        kept.add(applied(suggestion));
      } else {
        rejected.add(
            new Rejected(
                suggestion.index().title(), "Built and run: no statement's plan read it."));
      }
    }
    List<String> notes = new ArrayList<>(advice.notes());
    notes.addAll(verified.leftOut());
    verified.runs().forEach(r -> notes.add(sentence(r)));
    return new WorkloadAdvice(
        Rung.VERIFIED,
        verified.where(),
        notes,
        kept,
        rejected,
        advice.counsels(),
        advice.weaknesses(),
        advice.effects(),
        advice.unplanned(),
        advice.finished(),
        advice.calls());
  }

  private Suggestion applied(Suggestion suggestion) {
    Built real = built.get(suggestion.index());
    if (real == null) {
      return suggestion;
    }
    List<String> cautions = new ArrayList<>(suggestion.cautions());
    cautions.removeIf(c -> c.startsWith(Cautions.SIZE));
    cautions.add("Building it took " + Numbers.millis((double) real.took().toMillis()) + " there.");
    return new Suggestion(
        suggestion.index(),
        suggestion.ddl(),
        suggestion.why(),
        Rung.VERIFIED,
        verified.where(),
        suggestion.effects(),
        OptionalLong.of(real.bytes()),
        real.writeFactor().orElse(suggestion.writeFactor()),
        suggestion.value(),
        cautions);
  }

  private static String sentence(Run run) {
    String source = run.statement().source();
    if (run.problem().isPresent()) {
      return source + " was not measured: " + run.problem().get();
    }
    String times =
        source
            + " really took "
            + Numbers.millis(run.millisBefore())
            + " before and "
            + Numbers.millis(run.millisAfter())
            + " after";
    return run.isSlower() ? times + ": SLOWER with these indexes." : times + ".";
  }
}
