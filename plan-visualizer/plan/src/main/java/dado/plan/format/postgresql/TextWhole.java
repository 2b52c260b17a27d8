package dado.plan.format.postgresql;

import dado.plan.model.Span;
import dado.plan.syntax.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The lines of a plan in text that belong to no step: times, settings, JIT, triggers, and what
/// pg_overexplain tells of the tables.
final class TextWhole {
  private static final Set<String> KEYS =
      Set.of(
          "Planning Time",
          "Execution Time",
          "Planning time",
          "Execution time",
          "Total runtime",
          "Planning",
          "Settings",
          "Query Identifier",
          "Serialization");

  /// Where lines that are indented further than a column belong.
  private record Block(int indent, int start, Fields fields, String name) {

    void reach(TextLine line) {
      fields.place(new Span(start, line.place().end()));
    }
  }

  private final Fields whole;
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, List<String>> advice = new LinkedHashMap<>();

  TextWhole(Fields whole) {
    this.whole = whole;
  }

  /// Whether a line can only stand outside the tree.
  ///
  /// @param near whether it is indented no more than a char
  static boolean isOne(String key, boolean near) {
    return KEYS.contains(key) || (near && (key.equals("JIT") || key.startsWith("Trigger ")));
  }

  /// Whether a line belongs to the block that is open.
  boolean goesOn(TextLine line) {
    return !blocks.isEmpty() && line.indent() > blocks.getLast().indent;
  }

  void take(TextLine line) {
    while (!blocks.isEmpty() && blocks.getLast().indent >= line.indent()) {
      blocks.removeLast();
    }
    String key = line.key();
    List<String> advised = blocks.isEmpty() ? null : advice.get(blocks.getLast().name);
    if (advised != null) {
      advised.add(line.text());
    } else if (line.text().startsWith("Trigger ")) {
      if (!trigger(line.text())) {
        whole.unread(line.text(), line.place());
      }
    } else if (key.isEmpty() || !put(key, line)) {
      whole.unread(line.text(), line.place());
    }
    blocks.stream().filter(b -> b.fields != whole).forEach(b -> b.reach(line));
  }

  private boolean put(String key, TextLine line) {
    Fields to = blocks.isEmpty() ? whole : blocks.getLast().fields;
    String value = line.value();
    if (!blocks.isEmpty() && blocks.getLast().name.equals("JIT")) {
      return jit(key, value, to);
    }
    switch (key) {
      case "Planning time", "Execution time", "Total runtime" ->
          to.put(key.replace(" t", " T").replace(" r", " R"), TextUsage.unit(value));
      case "Settings" -> {
        if (to.inside(key).isPresent()) {
          return false;
        }
        TextProperties.settings(value, to.group(key));
      }
      case "Serialization" -> {
        if (to.inside(key).isPresent()) {
          return false;
        }
        open(line, to.group(key), key);
        return TextUsage.serialization(value, to.group(key));
      }
      default -> {
        return other(key, value, line, to);
      }
    }
    return true;
  }

  private boolean other(String key, String value, TextLine line, Fields to) {
    if (key.startsWith("RTI ") && value.isEmpty()) {
      open(line, table(key), key);
    } else if (key.endsWith(" Plan Advice") && value.isEmpty()) {
      advice.put(key, new ArrayList<>());
      open(line, to, key);
    } else if (value.isEmpty() && (TextProperties.isElsewhere(key) || to.inside(key).isPresent())) {
      return false;
    } else if (value.isEmpty()) {
      open(line, to.group(key), key);
    } else if (to.has(key)) {
      return false;
    } else {
      to.place(key, line.place());
      return TextProperties.read(key, value, "", to);
    }
    return true;
  }

  private void open(TextLine line, Fields fields, String name) {
    blocks.add(new Block(line.indent(), line.place().start(), fields, name));
  }

  /// Puts what stands in "RTI 1 (relation, in-from-clause)".
  private Fields table(String key) {
    Fields table = whole.item("Range Table");
    int open = key.indexOf(" (", "RTI ".length());
    table.put("RTI", key.substring("RTI ".length(), open < 0 ? key.length() : open));
    if (open >= 0) {
      List<String> words = Quoting.list(key.substring(open + 2).replace(")", ""));
      table.put("Kind", words.getFirst());
      table.put("Inherited", String.valueOf(words.contains("inherited")));
      table.put("In From Clause", String.valueOf(words.contains("in-from-clause")));
    }
    return table;
  }

  /// No more lines come.
  void close() {
    advice.forEach((key, lines) -> whole.put(key, String.join("\n", lines)));
  }

  static boolean jit(String key, String value, Fields jit) {
    if (key.equals("Options")) {
      return TextProperties.options(value, jit.group(key));
    }
    if (key.equals("Timing")) {
      return TextProperties.timing(value, jit.group(key));
    }
    jit.put(key, TextUsage.unit(value));
    return true;
  }

  /// Puts "Trigger orders_audit on orders: time=0.826 calls=108" and "Trigger for constraint c: …".
  private boolean trigger(String line) {
    int colon = line.lastIndexOf(": ");
    if (colon < 0 || !line.startsWith("calls=", line.lastIndexOf(' ') + 1)) {
      return false;
    }
    String name = line.substring("Trigger ".length(), Math.max("Trigger ".length(), colon));
    Fields trigger = whole.item("Triggers");
    int on = name.lastIndexOf(" on ");
    int constraint = (" " + name).indexOf(" for constraint ");
    int end = on > constraint ? on : name.length();
    if (constraint != 0) {
      trigger.put("Trigger Name", name.substring(0, constraint < 0 ? end : constraint - 1));
    }
    if (constraint >= 0) {
      int start = Math.min(end, constraint + "for constraint ".length());
      trigger.put("Constraint Name", name.substring(start, end));
    }
    if (on > constraint) {
      trigger.put("Relation", name.substring(on + 4));
    }
    return calls(line.substring(colon + 2), trigger);
  }

  private static boolean calls(String numbers, Fields trigger) {
    boolean known = true;
    for (String part : numbers.split(" ")) {
      int equals = part.indexOf('=');
      switch (part.substring(0, Math.max(0, equals))) {
        case "time" -> trigger.put("Time", part.substring(equals + 1));
        case "calls" -> trigger.put("Calls", part.substring(equals + 1));
        default -> known = false;
      }
    }
    return known;
  }
}
