package dado.plan.format.postgresql;

import dado.plan.syntax.Fields;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The first line of a step in text, as the fields of the JSON format: "Parallel Index Scan using i
/// on public.orders o", "Hash Right Semi Join", "Finalize GroupAggregate".
final class TextNames {
  private static final Map<String, String> STRATEGIES =
      Map.of(
          "Aggregate", "Plain",
          "GroupAggregate", "Sorted",
          "HashAggregate", "Hashed",
          "MixedAggregate", "Mixed");
  private static final Set<String> OPERATIONS = Set.of("Insert", "Update", "Delete", "Merge");
  private static final Map<String, String> OBJECTS =
      Map.of(
          "CTE Scan", "CTE Name",
          "WorkTable Scan", "CTE Name",
          "Function Scan", "Function Name",
          "Table Function Scan", "Table Function Name",
          "Named Tuplestore Scan", "Tuplestore Name",
          "Values Scan", "",
          "Subquery Scan", "",
          "Bitmap Index Scan", "Index Name");
  private static final List<String> TYPES =
      List.of(
          "Result",
          "ProjectSet",
          "Append",
          "Merge Append",
          "Recursive Union",
          "BitmapAnd",
          "BitmapOr",
          "Nested Loop",
          "Merge Join",
          "Hash Join",
          "Seq Scan",
          "Sample Scan",
          "Gather",
          "Gather Merge",
          "Index Scan",
          "Index Only Scan",
          "Bitmap Index Scan",
          "Bitmap Heap Scan",
          "Tid Scan",
          "Tid Range Scan",
          "Subquery Scan",
          "Function Scan",
          "Table Function Scan",
          "Values Scan",
          "CTE Scan",
          "WorkTable Scan",
          "Named Tuplestore Scan",
          "Foreign Scan",
          "Materialize",
          "Memoize",
          "Sort",
          "Incremental Sort",
          "Group",
          "Aggregate",
          "GroupAggregate",
          "HashAggregate",
          "MixedAggregate",
          "WindowAgg",
          "Unique",
          "SetOp",
          "HashSetOp",
          "LockRows",
          "Limit",
          "Hash",
          "Insert",
          "Update",
          "Delete",
          "Merge",
          "Merge Left Join",
          "Merge Right Join",
          "Merge Full Join",
          "Merge Semi Join",
          "Merge Anti Join",
          "Hash Left Join",
          "Hash Right Join",
          "Hash Full Join",
          "Hash Semi Join",
          "Hash Anti Join",
          "Hash Right Semi Join",
          "Hash Right Anti Join",
          "Merge Right Anti Join",
          "Merge Right Semi Join",
          "Nested Loop Left Join",
          "Nested Loop Semi Join",
          "Nested Loop Anti Join",
          "Foreign Insert",
          "Foreign Update",
          "Foreign Delete",
          "Index Scan Backward",
          "Index Only Scan Backward");
  private static final Set<String> KNOWN = Set.copyOf(TYPES);

  private TextNames() {}

  /// Whether a text without costs and times is the name of a step that PostgreSQL has.
  static boolean isStep(String text) {
    String name = withoutPrefixes(text);
    int end = end(name);
    String type = name.substring(0, end);
    if (KNOWN.contains(type)) {
      return end == name.length() || targets(name, end);
    }
    return type.startsWith("Custom Scan (") || isSetOp(name);
  }

  private static boolean isSetOp(String name) {
    return name.startsWith("SetOp ") || name.startsWith("HashSetOp ");
  }

  /// Whether nothing follows but names: a sentence that begins with "Update on" is no step.
  private static boolean targets(String name, int end) {
    int on = Quoting.find(name, " on ", end);
    if (on < 0) {
      return name.startsWith(" using ", end);
    }
    int at = on + 4;
    for (int names = 0; at < name.length() && names < 4; names++) {
      at = Quoting.nameEnd(name, at) + 1;
    }
    return at >= name.length();
  }

  private static String withoutPrefixes(String text) {
    String name = text;
    for (String prefix : List.of("Async ", "Parallel ", "Async ", "Partial ", "Finalize ")) {
      name = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
    return name;
  }

  /// Where the type ends: before an index or a target.
  private static int end(String name) {
    int using = Quoting.find(name, " using ", 0);
    int on = Quoting.find(name, " on ", 0);
    int first = using < 0 ? on : on < 0 ? using : Math.min(on, using);
    return first < 0 ? name.length() : first;
  }

  /// Puts what the name tells.
  static void read(String text, Fields step) {
    String name = text;
    if (name.startsWith("Async ")) {
      step.put("Async Capable", "true");
      name = name.substring("Async ".length());
    }
    if (name.startsWith("Parallel ")) {
      step.put("Parallel Aware", "true");
      name = name.substring("Parallel ".length());
    }
    if (name.startsWith("Async ")) {
      step.put("Async Capable", "true");
      name = name.substring("Async ".length());
    }
    int end = end(name);
    String type = type(name.substring(0, end), step);
    index(name, end, step);
    int on = Quoting.find(name, " on ", end);
    if (on >= 0) {
      target(name, on + 4, OBJECTS.getOrDefault(type, "Relation Name"), step);
    }
  }

  private static String type(String name, Fields step) {
    String partial =
        name.startsWith("Partial ") ? "Partial" : name.startsWith("Finalize ") ? "Finalize" : "";
    String rest = partial.isEmpty() ? name : name.substring(partial.length() + 1);
    if (STRATEGIES.containsKey(rest)) {
      step.put("Node Type", "Aggregate");
      step.put("Strategy", STRATEGIES.getOrDefault(rest, ""));
      step.put("Partial Mode", partial.isEmpty() ? "Simple" : partial);
      return "Aggregate";
    }
    if (OPERATIONS.contains(name)) {
      step.put("Node Type", "ModifyTable");
      step.put("Operation", name);
      return "ModifyTable";
    }
    return isSetOp(name) ? setOp(name, step) : joinOrScan(name, step);
  }

  private static String setOp(String name, Fields step) {
    int blank = name.indexOf(' ');
    step.put("Node Type", "SetOp");
    step.put("Strategy", name.startsWith("Hash") ? "Hashed" : "Sorted");
    step.put("Command", name.substring(blank + 1));
    return "SetOp";
  }

  private static String joinOrScan(String name, Fields step) {
    for (String join : List.of("Nested Loop", "Hash", "Merge")) {
      boolean joins =
          (name.startsWith(join + " ") && name.endsWith(" Join")) || name.equals("Nested Loop");
      if (joins && name.startsWith(join)) {
        String type = join.equals("Nested Loop") ? join : join + " Join";
        int end = Math.max(join.length(), name.length() - " Join".length());
        String kind = name.substring(join.length(), end).strip();
        step.put("Node Type", type);
        step.put("Join Type", kind.isEmpty() ? "Inner" : kind);
        return type;
      }
    }
    return scan(name, step);
  }

  private static String scan(String name, Fields step) {
    if (name.startsWith("Custom Scan (")) {
      int close = name.indexOf(')');
      step.put("Node Type", "Custom Scan");
      step.put("Custom Plan Provider", name.substring(13, close < 0 ? name.length() : close));
      return "Custom Scan";
    }
    boolean foreign = name.startsWith("Foreign ") && !name.equals("Foreign Scan");
    boolean changes = foreign && OPERATIONS.contains(name.substring(8));
    if (changes || name.equals("Foreign Scan")) {
      step.put("Node Type", "Foreign Scan");
      step.put("Operation", foreign ? name.substring(8) : "Select");
      return "Foreign Scan";
    }
    boolean back = name.endsWith(" Backward");
    String type = back ? name.substring(0, name.length() - " Backward".length()) : name;
    step.put("Node Type", type);
    if (type.equals("Index Scan") || type.equals("Index Only Scan")) {
      step.put("Scan Direction", back ? "Backward" : "Forward");
    }
    return type;
  }

  private static void index(String name, int end, Fields step) {
    if (name.startsWith(" using ", end)) {
      int start = end + " using ".length();
      int on = Quoting.find(name, " on ", start);
      step.put("Index Name", Quoting.unquoted(name.substring(start, on < 0 ? name.length() : on)));
    }
  }

  private static void target(String name, int start, String key, Fields step) {
    int first = Quoting.nameEnd(name, start);
    String object = name.substring(start, first);
    if (first < name.length() && name.charAt(first) == '.') {
      int second = Quoting.nameEnd(name, first + 1);
      if (!key.isEmpty()) {
        step.put("Schema", Quoting.unquoted(object));
      }
      object = name.substring(first + 1, second);
      first = second;
    }
    String alias = name.substring(Math.min(name.length(), first)).strip();
    if (!key.isEmpty()) {
      step.put(key, Quoting.unquoted(object));
    }
    if (!key.equals("Index Name")) {
      step.put("Alias", Quoting.unquoted(alias.isEmpty() ? object : alias));
    }
  }

  /// Puts a table that `INSERT`, `UPDATE`, `DELETE` or `MERGE` changes beside the first.
  ///
  /// @return whether the text names one
  static boolean changed(String text, Fields step) {
    int on = text.indexOf(" on ");
    if (on < 0) {
      return false;
    }
    String name = text.startsWith("Foreign ") ? text.substring(8, on) : text.substring(0, on);
    if (!OPERATIONS.contains(name)) {
      return false;
    }
    target(text, on + 4, "Relation Name", step.item("Target Tables"));
    return true;
  }
}
