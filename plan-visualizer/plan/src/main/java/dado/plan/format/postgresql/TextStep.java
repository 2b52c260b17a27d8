package dado.plan.format.postgresql;

import dado.plan.model.Span;
import dado.plan.syntax.Fields;
import java.util.ArrayList;
import java.util.List;

/// A step of a plan in text while its lines are read.
final class TextStep {
  private static final List<String> FOR_MEMBERS =
      List.of("Append", "Merge Append", "BitmapAnd", "BitmapOr");

  /// Where lines that are indented further than a column belong.
  private record Block(int indent, int start, Fields fields, String name) {

    void reach(TextLine line) {
      fields.place(new Span(start, line.place().end()));
    }
  }

  final int column;
  final String type;
  private final Fields fields;
  private final List<Block> blocks = new ArrayList<>();
  private final TextGroups groups = new TextGroups();
  private boolean grouped;
  private int children;
  private Span place;
  private boolean open = true;

  /// @param column where its name or its arrow stands; -1 for a root
  /// @param start where its lines start
  TextStep(TextLine line, int column, int start, Fields fields) {
    this.column = column;
    this.fields = fields;
    this.place = new Span(start, line.place().end());
    int numbers = TextNumbers.start(line.text());
    TextNames.read(line.text().substring(0, numbers).strip(), fields);
    if (!TextNumbers.read(line.text().substring(numbers), fields)) {
      fields.unread(line.text(), line.place());
    }
    this.type = fields.text("Node Type");
    fields.place(place);
  }

  /// The fields of a new step below.
  ///
  /// @param heading the line above it ("InitPlan 1", "CTE x"); empty for most
  Fields child(String heading) {
    open = false;
    Fields child = fields.item("Plans");
    child.put("Parent Relationship", relationship(heading));
    if (!heading.isEmpty()) {
      child.put("Subplan Name", heading);
    } else {
      children++;
    }
    return child;
  }

  private String relationship(String heading) {
    if (!heading.isEmpty()) {
      return heading.startsWith("SubPlan ") ? "SubPlan" : "InitPlan";
    }
    if (FOR_MEMBERS.contains(type)) {
      return "Member";
    }
    return type.equals("Subquery Scan") ? "Subquery" : children == 0 ? "Outer" : "Inner";
  }

  /// Takes a line that is none of a step's.
  void take(TextLine line) {
    if (open) {
      place = new Span(place.start(), line.place().end());
      fields.place(place);
    }
    while (!blocks.isEmpty() && blocks.getLast().indent >= line.indent()) {
      blocks.removeLast();
    }
    boolean known = put(line);
    blocks.stream().filter(b -> b.fields != fields).forEach(b -> b.reach(line));
    boolean reported = !line.key().isEmpty() && !TextProperties.isKnown(line.key());
    if (!known || (!open && !reported)) {
      fields.unread(line.text(), line.place());
    }
  }

  private boolean put(TextLine line) {
    String key = line.key();
    if (key.isEmpty()) {
      return type.equals("ModifyTable") && TextNames.changed(line.text(), fields);
    }
    Fields to = blocks.isEmpty() ? fields : blocks.getLast().fields;
    if (key.startsWith("Worker ") && blocks.isEmpty()) {
      return worker(key, line);
    }
    if (key.startsWith("JIT")) {
      Fields owner = key.startsWith("JIT for worker ") ? worker(key.substring(8)) : to;
      blocks.add(new Block(line.indent(), line.place().start(), owner.group("JIT"), "JIT"));
      return line.value().isEmpty();
    }
    if (type.equals("Aggregate") && to == fields && TextGroups.isOne(key)) {
      grouped = true;
      groups.add(key, line.value(), !blocks.isEmpty());
      if (key.equals("Sort Key")) {
        blocks.add(new Block(line.indent(), line.place().start(), fields, "Sort Key"));
      }
      return true;
    }
    return property(key, line, to);
  }

  private boolean property(String key, TextLine line, Fields to) {
    String block = blocks.isEmpty() ? "" : blocks.getLast().name;
    if (line.value().isEmpty()) {
      if (TextProperties.isElsewhere(key) || to.inside(key).isPresent()) {
        return false;
      }
      blocks.add(new Block(line.indent(), line.place().start(), to.group(key), key));
      return true;
    }
    if (block.equals("JIT")) {
      return TextWhole.jit(key, line.value(), to);
    }
    return !TextProperties.placeUnknown(key, line, to)
        || TextProperties.read(key, line.value(), type, to);
  }

  private boolean worker(String key, TextLine line) {
    Fields worker = worker(key);
    String value = line.value();
    blocks.add(new Block(line.indent(), line.place().start(), worker, key));
    if (value.startsWith("actual ")) {
      return TextNumbers.actual(value.substring("actual ".length()), worker);
    }
    int colon = value.indexOf(": ");
    return value.isEmpty()
        || (colon > 0
            && TextProperties.read(
                value.substring(0, colon), value.substring(colon + 2).strip(), type, worker));
  }

  private Fields worker(String key) {
    String number = key.substring(key.indexOf(' ') + 1);
    return fields
        .items("Workers")
        .filter(w -> w.text("Worker Number").equals(number))
        .findFirst()
        .orElseGet(() -> newWorker(number));
  }

  private Fields newWorker(String number) {
    Fields worker = fields.item("Workers");
    worker.put("Worker Number", number);
    return worker;
  }

  /// No more lines come.
  void close() {
    if (grouped) {
      groups.put(fields);
      grouped = false;
    }
  }
}
