package dado.plan.report;

import dado.plan.advise.Suggestion;
import dado.plan.advise.WorkloadAdvice;

/// Advice as plain text.
final class AdviceText {
  private static final int MOST_EFFECTS = 8;

  private AdviceText() {}

  static String of(WorkloadAdvice advice) {
    StringBuilder out = new StringBuilder();
    line(out, AdviceWords.headline(advice));
    line(out, AdviceWords.tried(advice));
    advice.notes().forEach(n -> line(out, n));
    int number = 1;
    for (Suggestion suggestion : advice.suggestions()) {
      line(out, "");
      line(out, number++ + ". " + suggestion.index().title());
      suggestion(out, suggestion);
    }
    if (!AdviceWords.counsels(advice).isEmpty()) {
      line(out, "");
      line(out, "Besides indexes:");
      AdviceWords.counsels(advice).forEach(c -> line(out, "  " + c));
    }
    if (!advice.rejected().isEmpty()) {
      line(out, "");
      line(out, "Not suggested:");
      advice.rejected().forEach(r -> line(out, "  " + r.index() + ": " + r.reason()));
    }
    if (!advice.unplanned().isEmpty()) {
      line(out, "");
      line(out, "Without a plan:");
      advice.unplanned().forEach(u -> line(out, "  " + u.statement().source() + ": " + u.reason()));
    }
    return out.toString();
  }

  private static void suggestion(StringBuilder out, Suggestion suggestion) {
    line(out, "   " + suggestion.ddl() + ";");
    line(out, "   " + suggestion.why());
    line(out, "   " + AdviceWords.figures(suggestion) + ".");
    suggestion.effects().stream()
        .limit(MOST_EFFECTS)
        .forEach(e -> line(out, "   - " + AdviceWords.effect(e)));
    int more = suggestion.effects().size() - MOST_EFFECTS;
    if (more > 0) {
      line(out, "   - and " + more + " more");
    }
    suggestion.cautions().forEach(c -> line(out, "   Mind: " + c));
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}
