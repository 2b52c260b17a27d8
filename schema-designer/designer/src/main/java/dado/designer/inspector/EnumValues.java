package dado.designer.inspector;

import static dado.designer.inspector.ObjectTexts.object;

import dado.designer.thing.Thing.OfObject;
import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.model.EnumType;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The values of an enum, one on each line. A line that stands where one other stood is that value
/// under a new label.
final class EnumValues {

  private EnumValues() {}

  static Property<OfObject> property() {
    return Property.area(
        "enum.values",
        t -> String.join("\n", object(t, EnumType.class).labels()),
        (s, t, text) -> act(s, object(t, EnumType.class), text));
  }

  private static Edit act(Schema schema, EnumType type, String text) {
    List<String> before = type.labels();
    List<String> after = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (new HashSet<>(after).size() < after.size()) {
      throw new IllegalArgumentException("A value stands there twice. Write each once.");
    }
    Schema working = schema;
    List<Change> changes = new ArrayList<>();
    for (Step step : steps(before, after)) {
      Edit edit = step.on(working, type);
      changes.addAll(edit.changes());
      working = Changes.apply(working, edit.changes());
    }
    List<String> now = labels(working, type);
    if (!now.equals(after)) {
      changes.addAll(Edits.orderValues(working, type.name(), after).changes());
    }
    return new Edit("Change values of " + type.name().local(), changes, "");
  }

  private static List<String> labels(Schema schema, EnumType type) {
    return schema.enums().stream()
        .filter(e -> e.id().equals(type.id()))
        .findFirst()
        .map(EnumType::labels)
        .orElse(List.of());
  }

  @FunctionalInterface
  private interface Step {
    Edit on(Schema schema, EnumType type);
  }

  private static List<Step> steps(List<String> before, List<String> after) {
    List<Step> steps = new ArrayList<>();
    boolean sameSize = before.size() == after.size();
    List<String> known = new ArrayList<>(before);
    for (int i = 0; sameSize && i < after.size(); i++) {
      String from = before.get(i);
      String to = after.get(i);
      if (!after.contains(from) && !before.contains(to)) {
        known.set(i, to);
        steps.add((s, t) -> Edits.renameValue(s, t.name(), from, to));
      }
    }
    known.stream()
        .filter(l -> !after.contains(l))
        .forEach(l -> steps.add((s, t) -> Edits.dropValue(s, t.name(), l)));
    for (int i = 0; i < after.size(); i++) {
      String label = after.get(i);
      int place = i;
      if (!known.contains(label)) {
        steps.add((s, t) -> Edits.addValue(s, t.name(), label, place));
      }
    }
    return steps;
  }
}
