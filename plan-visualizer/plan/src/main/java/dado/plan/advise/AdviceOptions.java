package dado.plan.advise;

import java.time.Duration;
import java.util.OptionalLong;

/// How far advice goes.
///
/// @param budget the most bytes that all suggested indexes together may take; empty for no limit
/// @param time how long the search for the best set may go on; a first answer comes before
public record AdviceOptions(OptionalLong budget, Duration time) {

  /// No limit of size, and a minute.
  public static final AdviceOptions USUAL =
      new AdviceOptions(OptionalLong.empty(), Duration.ofMinutes(1));
}
