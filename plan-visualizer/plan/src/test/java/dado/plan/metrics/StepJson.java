package dado.plan.metrics;

import java.util.Locale;
import java.util.stream.Collectors;

/// An execution that was made up, as PostgreSQL would print it: per loop, with everything that ran
/// inside, rounded.
final class StepJson {
  private StepJson() {}

  static String of(Step root) {
    return "[{\"Plan\": " + step(root) + "}]";
  }

  private static String step(Step step) {
    StringBuilder out = new StringBuilder("{");
    text(out, "Node Type", step.type);
    text(out, "Parent Relationship", relationship(step));
    text(out, "Subplan Name", step.subplan);
    text(out, "Parallel Aware", Boolean.toString(step.parallelAware));
    text(out, "CTE Name", step.cte);
    text(out, "Filter", step.filter);
    long loops = step.allLoops();
    number(out, "Actual Startup Time", "%.3f", 0.0);
    number(out, "Actual Total Time", "%.3f", loops == 0 ? 0.0 : step.total() / loops);
    number(out, "Actual Rows", "%.2f", loops == 0 ? 0.0 : 1.0);
    number(out, "Actual Loops", "%.0f", (double) loops);
    number(out, "Shared Hit Blocks", "%.0f", (double) step.allBlocks());
    out.append("\"Plans\": [");
    out.append(step.children.stream().map(StepJson::step).collect(Collectors.joining(", ")));
    return out.append("]}").toString();
  }

  private static String relationship(Step step) {
    return switch (step.role) {
      case "SubPlan" -> "SubPlan";
      case "InitPlan", "CTE" -> "InitPlan";
      default -> "Outer";
    };
  }

  private static void text(StringBuilder out, String key, String value) {
    if (!value.isEmpty()) {
      boolean bare = value.equals("true") || value.equals("false");
      String printed = bare ? value : "\"" + value + "\"";
      out.append('"').append(key).append("\": ").append(printed).append(", ");
    }
  }

  private static void number(StringBuilder out, String key, String format, double value) {
    out.append('"').append(key).append("\": ");
    out.append(String.format(Locale.ROOT, format, value)).append(", ");
  }
}
