package dado.designer.inspector;

import static dado.designer.inspector.InspectorTexts.TEXTS;

import dado.designer.model.DesignerModel;
import dado.designer.thing.Thing;
import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.edit.Edit;
import dado.schema.edit.type.TypeCatalog;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// A property of what is selected: its name, its field, and what is wrong with what was typed.
///
/// A text that is refused stays in the field with the reason below it; nothing is lost.
final class PropertyField extends VBox {

  private final DesignerModel model;
  private final Property<?> property;
  private final Input input;
  private final Problem problem;
  private List<Thing> things = List.of();
  private String shown = "";
  private boolean mixed;

  PropertyField(DesignerModel model, Property<?> property) {
    super(2);
    this.model = model;
    this.property = property;
    this.input =
        Input.of(property.editor(), () -> TypeCatalog.of(model.documentProperty().get().desired()));
    String id = "inspector-" + property.key().replace('.', '-');
    this.problem = new Problem(id + "-problem");
    input.control().setId(id);
    input.control().setMaxWidth(Double.MAX_VALUE);
    String title = TEXTS.get("property." + property.key());
    input.control().setAccessibleText(title);
    String tip = "property." + property.key() + ".tip";
    if (TEXTS.has(tip)) {
      input.control().setTooltip(new Tooltip(TEXTS.get(tip)));
    }
    Label label = new Label(title);
    label.setLabelFor(input.control());
    label.getStyleClass().add("field-label");
    getChildren().addAll(label, input.control(), problem);
    input.onCommit(this::commit, this::restore);
  }

  String key() {
    return property.key();
  }

  Input input() {
    return input;
  }

  /// Shows the things, all of which have the property. What was typed and refused stays while the
  /// same things are shown and have the value they had.
  void show(List<Thing> now) {
    boolean same = ids(now).equals(ids(things));
    things = List.copyOf(now);
    List<String> values = now.stream().map(t -> read(property, t)).distinct().toList();
    String text = values.size() == 1 ? values.getFirst() : "";
    boolean refused = same && problem.isVisible() && text.equals(shown);
    shown = text;
    mixed = values.size() > 1;
    if (!refused) {
      problem.show("");
      input.show(text, mixed);
    }
  }

  private static List<dado.schema.model.Id> ids(List<Thing> things) {
    return things.stream().map(Thing::id).toList();
  }

  @SuppressWarnings("unchecked") // The property is one of the things' own kind.
  private static <T extends Thing> String read(Property<T> property, Thing thing) {
    return property.read().apply((T) thing);
  }

  @SuppressWarnings("unchecked") // The property is one of the things' own kind.
  private static <T extends Thing> Edit write(
      Property<T> property, Schema schema, Thing thing, String text) {
    return property.write().act(schema, (T) thing, text);
  }

  private void restore() {
    problem.show("");
    input.show(shown, mixed);
  }

  private void commit() {
    String text = input.text();
    boolean untouched = text.equals(shown) && !(mixed && input instanceof Input.OfFlag);
    if (untouched) {
      problem.show("");
      return;
    }
    Schema desired = model.documentProperty().get().desired();
    try {
      Edit edit = act(desired, text);
      problem.show("");
      if (!model.edit(edit)) {
        problem.show(model.messageProperty().get().text());
      }
    } catch (IllegalArgumentException e) {
      problem.show(Optional.ofNullable(e.getMessage()).orElse(e.toString()));
    }
  }

  /// One act on all things; each later one on what the earlier ones left.
  private Edit act(Schema desired, String text) {
    if (things.size() == 1) {
      return write(property, desired, things.getFirst(), text);
    }
    Schema working = desired;
    List<Change> changes = new ArrayList<>();
    for (Thing thing : things) {
      Optional<Thing> now = dado.designer.thing.ThingIndex.of(working).find(thing.id());
      if (now.isPresent() && !read(property, now.get()).equals(text)) {
        Edit edit = write(property, working, now.get(), text);
        changes.addAll(edit.changes());
        working = Changes.apply(working, edit.changes());
      }
    }
    return new Edit(
        TEXTS.get("edit.several", TEXTS.get("property." + property.key()), things.size()),
        changes,
        "");
  }
}
