package dado.plan.report;

import dado.plan.advise.Counselled;
import dado.plan.advise.Effect;
import dado.plan.advise.Suggestion;
import dado.plan.advise.WorkloadAdvice;
import dado.plan.candidate.Counsel;
import dado.plan.health.Weakness;
import dado.plan.model.Numbers;
import dado.plan.selection.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The sentences of advice, the same in every form for people.
final class AdviceWords {
  private AdviceWords() {}

  static String headline(WorkloadAdvice advice) {
    int statements = advice.effects().size();
    String of = statements == 1 ? "the statement" : statements + " statements";
    if (advice.suggestions().isEmpty()) {
      return "No index is suggested for " + of + ".";
    }
    int indexes = advice.suggestions().size();
    return (indexes == 1 ? "One index" : indexes + " indexes")
        + " for "
        + of
        + ": the cost falls to "
        + Numbers.percent(advice.left())
        + (statements == 1 ? "." : " on average (the weighted geometric mean).");
  }

  static String tried(WorkloadAdvice advice) {
    String first =
        Character.toUpperCase(advice.rung().title().charAt(0)) + advice.rung().title().substring(1);
    return first
        + ": "
        + advice.where()
        + ". The planner was asked "
        + advice.calls()
        + " times"
        + (advice.finished() ? "." : "; the time was up before the search was done.");
  }

  /// The figures of a suggestion on one line.
  static String figures(Suggestion suggestion) {
    List<String> figures = new ArrayList<>();
    figures.add(suggestion.rung().title());
    suggestion.bytes().ifPresent(b -> figures.add("about " + Sizes.text(b)));
    figures.add(
        String.format(
            Locale.ROOT, "an insert writes %.1f times the bytes", suggestion.writeFactor()));
    if (suggestion.value() > 0) {
      figures.add(worth(suggestion));
    }
    return String.join(", ", figures);
  }

  private static String worth(Suggestion suggestion) {
    String times = Numbers.factor(suggestion.speedup());
    return "without it the others leave " + times + " times the cost";
  }

  /// What to do besides new indexes; that nothing is needed stands with what is not suggested.
  static List<String> counsels(WorkloadAdvice advice) {
    List<String> counsels = new ArrayList<>();
    advice.counsels().stream()
        .filter(c -> c.counsel().kind() != Counsel.Kind.NOTHING)
        .map(AdviceWords::counsel)
        .forEach(counsels::add);
    advice.weaknesses().forEach(w -> counsels.add(weakness(w)));
    return counsels;
  }

  private static String weakness(Weakness weakness) {
    String sql = weakness.sql().isEmpty() ? "" : " " + String.join("; ", weakness.sql());
    return weakness.table().local()
        + ", "
        + weakness.index()
        + ": "
        + weakness.evidence()
        + " "
        + weakness.advice()
        + sql;
  }

  private static String counsel(Counselled counselled) {
    Counsel counsel = counselled.counsel();
    return counselled.statement().source()
        + ": "
        + counsel.text()
        + counsel.sql().map(s -> " " + s).orElse("");
  }

  static String effect(Effect effect) {
    return effect.statement().source()
        + ": cost "
        + Numbers.cost(effect.costBefore())
        + " to "
        + Numbers.cost(effect.costAfter())
        + (effect.left() < 1
            ? ", " + Numbers.factor(effect.costBefore() / effect.costAfter()) + " less"
            : "");
  }
}
