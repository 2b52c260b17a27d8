package dado.plan.format.postgresql;

import dado.plan.format.postgresql.Spelling.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Spells a plan that PostgreSQL printed as JSON the way it prints the same one as text, so that
/// one execution can be read in all formats. That it spells as servers do is tested on theirs.
///
/// The rules are those that servers follow: a line a step with its arrow four columns right of the
/// one above, then a line a property, two columns right of the arrow's text; zeros, `false` and
/// `none` are left out.
public final class TextSpelling {
  private final StringBuilder out = new StringBuilder();
  private final boolean verbose;
  private int indent;

  private TextSpelling(boolean verbose) {
    this.verbose = verbose;
  }

  public static String text(String json) {
    Map<String, Object> whole = Spelling.object(Spelling.list(Spelling.read(json)).getFirst());
    TextSpelling spelling = new TextSpelling(json.contains("\"Output\": ["));
    spelling.whole(whole);
    return spelling.out.toString();
  }

  private void line(String text) {
    out.append("  ".repeat(indent)).append(text).append('\n');
  }

  private void whole(Map<String, Object> whole) {
    whole.forEach((key, value) -> {
      indent = 0;
      switch (key) {
        case "Plan" -> step(Spelling.object(value));
        case "Settings" -> line("Settings: " + settings(Spelling.object(value)));
        case "Planning" -> planning(Spelling.object(value));
        case "Triggers" -> Spelling.list(value).forEach(t -> trigger(Spelling.object(t)));
        case "JIT" -> jit(Spelling.object(value));
        case "Serialization" -> serialization(Spelling.object(value));
        case "Planning Time", "Execution Time" -> line(key + ": " + text(value) + " ms");
        default -> line(key + ": " + text(value));
      }
    });
  }

  private static String settings(Map<String, Object> settings) {
    return settings.entrySet().stream()
        .map(s -> s.getKey() + " = '" + text(s.getValue()) + "'")
        .collect(Collectors.joining(", "));
  }

  private void planning(Map<String, Object> planning) {
    TextSpelling inside = inside(1);
    inside.properties(planning);
    if (!inside.out.isEmpty()) {
      line("Planning:");
      out.append(inside.out);
    }
  }

  /// What stands so many levels further in.
  private TextSpelling inside(int deeper) {
    TextSpelling inside = new TextSpelling(verbose);
    inside.indent = indent + deeper;
    return inside;
  }

  private void trigger(Map<String, Object> trigger) {
    String constraint = text(trigger.get("Constraint Name"));
    boolean named = verbose || constraint.isEmpty();
    String time = text(trigger.get("Time"));
    line(
        "Trigger"
            + (named ? " " + text(trigger.get("Trigger Name")) : "")
            + (constraint.isEmpty() ? "" : " for constraint " + constraint)
            + ":"
            + (time.isEmpty() ? "" : " time=" + time)
            + " calls="
            + text(trigger.get("Calls")));
  }

  private void jit(Map<String, Object> jit) {
    line("JIT:");
    indent++;
    line("Functions: " + text(jit.get("Functions")));
    line("Options: " + pairs(Spelling.object(jit.get("Options")), ""));
    if (jit.containsKey("Timing")) {
      line("Timing: " + pairs(Spelling.object(jit.get("Timing")), " ms"));
    }
    indent--;
  }

  private static String pairs(Map<String, Object> values, String unit) {
    return values.entrySet().stream()
        .map(e -> e.getKey() + " " + pair(e.getValue(), unit))
        .collect(Collectors.joining(", "));
  }

  /// PostgreSQL 17 counts forming rows within the generation of code.
  private static String pair(Object value, String unit) {
    if (value instanceof Map<?, ?> parts) {
      return text(parts.get("Total")) + unit + " (Deform " + text(parts.get("Deform")) + unit + ")";
    }
    return text(value) + unit;
  }

  private void serialization(Map<String, Object> of) {
    String time = of.containsKey("Time") ? " time=" + text(of.get("Time")) + " ms " : "";
    line(
        "Serialization:"
            + time
            + " output="
            + text(of.get("Output Volume"))
            + "kB  format="
            + text(of.get("Format")));
    indent++;
    of.keySet().removeAll(Set.of("Time", "Output Volume", "Format"));
    properties(of);
  }

  private void step(Map<String, Object> step) {
    int before = indent;
    if (step.containsKey("Subplan Name")) {
      line(text(step.get("Subplan Name")));
      indent++;
    }
    line((indent == 0 ? "" : "->  ") + TextStepLine.of(step));
    indent += indent == 0 ? 1 : 3;
    properties(step);
    items(step, "Workers").forEach(w -> worker(Spelling.object(w)));
    items(step, "Plans").forEach(p -> step(Spelling.object(p)));
    indent = before;
  }

  private static List<?> items(Map<String, Object> step, String key) {
    return step.containsKey(key) ? Spelling.list(step.get(key)) : List.of();
  }

  private void properties(Map<String, Object> own) {
    new TextPropertyLines(verbose, own).lines().forEach(this::line);
    if (own.containsKey("JIT")) {
      jit(Spelling.object(own.get("JIT")));
    }
  }

  /// Its first line stands behind its number.
  private void worker(Map<String, Object> worker) {
    TextSpelling inside = inside(1);
    if (worker.containsKey("Actual Loops")) {
      inside.line("actual" + TextStepLine.ran(worker));
    }
    inside.properties(worker);
    String number = "Worker " + text(worker.get("Worker Number")) + ":  ";
    out.append("  ".repeat(indent)).append(number).append(inside.out.toString().stripLeading());
  }

  static String text(@Nullable Object value) {
    return value instanceof Scalar scalar ? scalar.text() : "";
  }
}
