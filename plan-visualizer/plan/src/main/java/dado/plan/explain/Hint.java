package dado.plan.explain;

import java.util.List;

/// Something that would make the next plan tell more, or the planner know more. Dado does not do it
/// by itself.
///
/// @param text what it is and what it changes, as sentences
/// @param sql the statement that does it; empty where none does
public record Hint(String text, String sql) {

  static Hint generic(List<String> missing) {
    return new Hint(
        missing.isEmpty()
            ? "This is the generic plan, for any value of the parameters. With a value the planner"
                + " may choose another."
            : "This is the generic plan, as "
                + String.join(", ", missing)
                + (missing.size() == 1 ? " has no value." : " have no value.")
                + " With values the planner may choose another.",
        "");
  }
}
