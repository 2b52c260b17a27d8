package dado.plan.compare;

import dado.plan.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A comparison, for people to check against the plans.
final class ComparisonText {
  private ComparisonText() {}

  static String of(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add(comparison.headline());
    lines.add("");
    comparison.totals().forEach(c -> lines.add(change(c)));
    for (Match match : comparison.matches()) {
      match(match, lines);
    }
    return String.join("\n", lines) + "\n";
  }

  private static void match(Match match, List<String> lines) {
    lines.add("");
    String sign = match.added() ? "+" : match.removed() ? "-" : match.changed() ? "~" : "=";
    String moved = match.moved() ? ", moved" : "";
    lines.add(sign + " " + name(match.before()) + " | " + name(match.after()) + moved);
    match.changes().forEach(c -> lines.add("    " + change(c)));
  }

  private static String name(Optional<Node> node) {
    return node.map(n -> n.id() + " " + n.label()).orElse("none");
  }

  private static String change(Change change) {
    String what = change.aspect().toString().toLowerCase(Locale.ROOT);
    String name = change.name().isEmpty() ? what : what + " " + change.name();
    return name + ": " + change.from() + " → " + change.to();
  }
}
