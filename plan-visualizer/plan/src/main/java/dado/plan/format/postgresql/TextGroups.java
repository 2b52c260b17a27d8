package dado.plan.format.postgresql;

import dado.plan.syntax.Fields;
import java.util.ArrayList;
import java.util.List;

/// The keys of an aggregate in text: one `Group Key`, or the lines of its grouping sets, which the
/// JSON format prints as a list, each with its way of grouping.
final class TextGroups {

  /// A pass over the rows: sorted first or not, into groups or into a hash table.
  private record Pass(List<String> sortKey, String name, List<List<String>> keys) {}

  private final List<Pass> passes = new ArrayList<>();
  private int lines;

  /// Whether a property is one of these.
  static boolean isOne(String key) {
    return key.equals("Group Key") || key.equals("Hash Key") || key.equals("Sort Key");
  }

  void add(String key, String value, boolean deeper) {
    lines++;
    List<String> keys = value.equals("()") ? List.of() : Quoting.list(value);
    switch (key) {
      case "Sort Key" -> passes.add(new Pass(keys, "Group Keys", new ArrayList<>()));
      case "Hash Key" ->
          passes.add(new Pass(List.of(), "Hash Keys", new ArrayList<>(List.of(keys))));
      default -> group(keys, deeper);
    }
  }

  private void group(List<String> keys, boolean deeper) {
    boolean goesOn =
        !passes.isEmpty()
            && passes.getLast().name.equals("Group Keys")
            && passes.getLast().sortKey.isEmpty() != deeper;
    if (!goesOn) {
      passes.add(new Pass(List.of(), "Group Keys", new ArrayList<>()));
    }
    passes.getLast().keys.add(keys);
  }

  void put(Fields step) {
    boolean plain =
        lines == 1
            && passes.getFirst().name.equals("Group Keys")
            && passes.getFirst().sortKey.isEmpty()
            && !passes.getFirst().keys.getFirst().isEmpty();
    if (plain) {
      step.put("Group Key", passes.getFirst().keys.getFirst());
      return;
    }
    for (Pass pass : passes) {
      Fields item = step.item("Grouping Sets");
      if (!pass.sortKey.isEmpty()) {
        item.put("Sort Key", pass.sortKey);
      }
      item.putLists(pass.name, pass.keys);
    }
  }
}
