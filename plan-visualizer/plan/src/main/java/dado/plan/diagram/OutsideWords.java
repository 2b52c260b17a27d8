package dado.plan.diagram;

import dado.plan.metrics.Measured;
import dado.plan.metrics.Outside;
import dado.plan.model.Numbers;
import dado.plan.rule.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// What was spent outside the steps of a plan, and under which settings it was made, in lines.
public final class OutsideWords {
  private final List<String> parts = new ArrayList<>();

  private OutsideWords() {}

  /// A line each; none where the server printed nothing of the kind.
  public static List<String> lines(Analysis analysis) {
    List<String> lines = new ArrayList<>();
    OutsideWords words = new OutsideWords();
    words.add(analysis.metrics().outside());
    if (!words.parts.isEmpty()) {
      lines.add("Outside the steps: " + String.join(", ", words.parts));
    }
    if (!analysis.query().settings().isEmpty()) {
      lines.add("Settings: " + settings(analysis.query().settings()));
    }
    return lines;
  }

  private static String settings(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(s -> s.getKey() + " = " + s.getValue())
        .collect(Collectors.joining(", "));
  }

  private void add(Outside outside) {
    add("planning", outside.planningMillis(), "");
    outside
        .triggerMillis()
        .forEach((trigger, millis) -> parts.add("trigger " + trigger + " " + millis(millis)));
    if (outside.insideMillis() > 0) {
      parts.add("of the triggers " + millis(outside.insideMillis()) + " within the steps");
    }
    add("serialization", outside.serializationMillis(), "");
    add("JIT compilation", outside.jitMillis(), " (some of it within the steps)");
    outside
        .otherMillis()
        .filter(m -> m.value() > 0)
        .ifPresent(m -> parts.add("all else " + measured(m)));
  }

  private void add(String what, OptionalDouble millis, String remark) {
    if (millis.isPresent()) {
      parts.add(what + " " + millis(millis.getAsDouble()) + remark);
    }
  }

  private static String millis(double millis) {
    return Numbers.millis(millis);
  }

  private static String measured(Measured time) {
    return Numbers.millis(time.value(), time.error());
  }

  /// By how much what ran inside a step exceeds what was printed for the step; empty for most.
  static Optional<String> raised(double millis) {
    return millis > 0
        ? Optional.of("the server printed " + millis(millis) + " less than what ran inside it took")
        : Optional.empty();
  }
}
