package dado.plan.format.family;

import java.util.Locale;

/// The label of a join ("Nested loop antijoin", "Hash inner join").
public final class JoinWords {
  private JoinWords() {}

  /// @param strategy how it joins
  /// @param kind which rows
  public static String of(String strategy, String kind) {
    String name = strategy.substring(0, 1).toUpperCase(Locale.ROOT) + strategy.substring(1);
    boolean existence = kind.equals("anti") || kind.equals("semi");
    return name + " " + kind + (existence ? "join" : " join");
  }
}
