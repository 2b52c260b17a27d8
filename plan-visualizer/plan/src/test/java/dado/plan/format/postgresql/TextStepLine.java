package dado.plan.format.postgresql;

import dado.schema.Dialects;
import dado.schema.model.Engine;
import java.util.Map;
import java.util.Set;

/// The line that begins a step in PostgreSQL's text format: its name, what it works on, costs, and
/// what happened.
final class TextStepLine {
  /// What is told there, or told by the step's place, or never in text.
  static final Set<String> KEYS =
      Set.of(
          "Node Type",
          "Parent Relationship",
          "Subplan Name",
          "Strategy",
          "Partial Mode",
          "Operation",
          "Parallel Aware",
          "Async Capable",
          "Scan Direction",
          "Index Name",
          "Relation Name",
          "Schema",
          "Alias",
          "CTE Name",
          "Tuplestore Name",
          "Function Name",
          "Table Function Name",
          "Command",
          "Join Type",
          "Startup Cost",
          "Total Cost",
          "Plan Rows",
          "Plan Width",
          "Actual Startup Time",
          "Actual Total Time",
          "Actual Rows",
          "Actual Loops",
          "Worker Number");

  private final Map<String, Object> step;

  private TextStepLine(Map<String, Object> step) {
    this.step = step;
  }

  static String of(Map<String, Object> step) {
    TextStepLine line = new TextStepLine(step);
    return line.name() + line.costs() + line.actual();
  }

  private String get(String key) {
    return TextSpelling.text(step.get(key));
  }

  /// A table that a step changes, where there are several.
  static String target(Map<String, Object> table) {
    return new TextStepLine(table).target();
  }

  private String name() {
    return (get("Parallel Aware").equals("true") ? "Parallel " : "")
        + (get("Async Capable").equals("true") ? "Async " : "")
        + type()
        + details();
  }

  private String type() {
    return switch (get("Node Type")) {
      case "Aggregate" -> aggregate();
      case "ModifyTable" -> get("Operation");
      case "Foreign Scan" ->
          "Foreign " + (get("Operation").equals("Select") ? "Scan" : get("Operation"));
      case "SetOp" -> (get("Strategy").equals("Hashed") ? "HashSetOp " : "SetOp ") + get("Command");
      case "Nested Loop" -> "Nested Loop" + join();
      case "Hash Join" -> "Hash" + (join().isEmpty() ? " Join" : join());
      case "Merge Join" -> "Merge" + (join().isEmpty() ? " Join" : join());
      default -> get("Node Type");
    };
  }

  private String join() {
    return get("Join Type").equals("Inner") ? "" : " " + get("Join Type") + " Join";
  }

  private String aggregate() {
    String mode = get("Partial Mode").equals("Simple") ? "" : get("Partial Mode") + " ";
    return mode
        + switch (get("Strategy")) {
          case "Sorted" -> "GroupAggregate";
          case "Hashed" -> "HashAggregate";
          case "Mixed" -> "MixedAggregate";
          default -> "Aggregate";
        };
  }

  private String details() {
    String index = quoted("Index Name");
    if (get("Node Type").equals("Bitmap Index Scan")) {
      return " on " + index;
    }
    String backward = get("Scan Direction").equals("Backward") ? " Backward" : "";
    return backward + (index.isEmpty() ? "" : " using " + index) + target();
  }

  private String target() {
    String name = "";
    for (String key :
        new String[] {
          "Relation Name", "Function Name", "Table Function Name", "CTE Name", "Tuplestore Name"
        }) {
      name = name.isEmpty() ? quoted(key) : name;
    }
    String alias = quoted("Alias");
    if (name.isEmpty() && alias.isEmpty()) {
      return "";
    }
    String schema = quoted("Schema");
    return " on"
        + (schema.isEmpty() ? "" : " " + schema + "." + name)
        + (schema.isEmpty() && !name.isEmpty() ? " " + name : "")
        + (alias.equals(name) || alias.isEmpty() ? "" : " " + alias);
  }

  private String quoted(String key) {
    String name = get(key);
    return name.isEmpty() ? "" : Dialects.of(Engine.POSTGRESQL).identifiers().quote(name);
  }

  private String costs() {
    return step.containsKey("Total Cost")
        ? "  (cost="
            + get("Startup Cost")
            + ".."
            + get("Total Cost")
            + " rows="
            + get("Plan Rows")
            + " width="
            + get("Plan Width")
            + ")"
        : "";
  }

  private String actual() {
    if (!step.containsKey("Actual Loops")) {
      return "";
    }
    return get("Actual Loops").equals("0") ? " (never executed)" : " (actual" + ran(step) + ")";
  }

  static String ran(Map<String, Object> step) {
    String time =
        step.containsKey("Actual Total Time")
            ? " time="
                + TextSpelling.text(step.get("Actual Startup Time"))
                + ".."
                + TextSpelling.text(step.get("Actual Total Time"))
            : "";
    return time
        + " rows="
        + TextSpelling.text(step.get("Actual Rows"))
        + " loops="
        + TextSpelling.text(step.get("Actual Loops"));
  }
}
