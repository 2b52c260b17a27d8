package dado.designer.inspector;

import static dado.designer.inspector.InspectorTexts.TEXTS;

import dado.designer.model.DesignerModel;
import dado.designer.thing.Thing;
import dado.designer.thing.ThingIndex;
import dado.designer.thing.ThingWords;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.collections.SetChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Every property of what is selected. Enter, or leaving a field, makes an act of what was typed;
/// Escape restores; what is refused stays, with the reason below it.
@SuppressWarnings(
    "ReferenceEquality") // A schema is a version of itself; comparing all of it takes long.
public final class InspectorPane extends ScrollPane {

  private final DesignerModel model;
  private final VBox form = new VBox(8);
  private final Label title = new Label();
  private final Hyperlink back = new Hyperlink();

  /// Name and schema stand above the parts of a table, all else below them.
  private final VBox names = new VBox(8);

  private final VBox fields = new VBox(8);
  private final TableParts parts;
  private final List<PropertyField> shown = new ArrayList<>();
  private Schema indexed = Schema.empty(Engine.SQLITE);
  private ThingIndex index = ThingIndex.of(indexed);
  private boolean waiting;

  /// An inspector of a model's selection.
  public InspectorPane(DesignerModel model) {
    this.model = model;
    this.parts = new TableParts(model, this::table);
    setId("inspector");
    setAccessibleText(TEXTS.get("title"));
    setFitToWidth(true);
    setMinWidth(220);
    setPrefWidth(320);
    getStyleClass().add("inspector");
    getStylesheets()
        .add(
            java.util.Objects.requireNonNull(
                    InspectorPane.class.getResource("/dado/designer/inspector/inspector.css"))
                .toExternalForm());
    title.setId("inspector-title");
    title.getStyleClass().add("designer-heading");
    title.setWrapText(true);
    back.setId("inspector-back");
    back.setTooltip(new Tooltip(TEXTS.get("back.tip")));
    back.setOnAction(e -> up());
    form.setPadding(new Insets(8));
    form.getChildren().addAll(back, title, names, parts, fields);
    setContent(form);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.documentProperty().addListener((o, was, is) -> refresh());
    model.selection().addListener((SetChangeListener<Id>) c -> later());
    refresh();
  }

  /// A selection changes in several steps; the form follows once.
  private void later() {
    if (!waiting) {
      waiting = true;
      Platform.runLater(() -> {
        waiting = false;
        refresh();
      });
    }
  }

  /// What is shown.
  private List<Thing> things() {
    Schema schema = model.documentProperty().get().desired();
    if (schema != indexed) {
      indexed = schema;
      index = ThingIndex.of(schema);
    }
    return model.selection().stream().map(index::find).flatMap(Optional::stream).toList();
  }

  private Optional<Table> table() {
    List<Thing> things = things();
    return things.size() == 1 && things.getFirst() instanceof Thing.OfTable t
        ? Optional.of(t.table())
        : Optional.empty();
  }

  private void refresh() {
    List<Thing> things = things();
    title.setText(title(things));
    List<? extends Property<?>> properties = common(things);
    if (!keys(properties).equals(shown.stream().map(PropertyField::key).toList())) {
      build(properties);
    }
    shown.forEach(f -> f.show(things));
    Optional<Table> table = table();
    showParts(table);
    Optional<Table> owner =
        things.size() == 1 && table.isEmpty() ? things.getFirst().owner() : Optional.empty();
    showBack(owner);
  }

  private void showParts(Optional<Table> table) {
    parts.setVisible(table.isPresent());
    parts.setManaged(table.isPresent());
    table.ifPresent(t -> parts.show(model.documentProperty().get().desired(), t));
  }

  private void showBack(Optional<Table> owner) {
    back.setText(owner.map(t -> "‹ " + t.name().local()).orElse(""));
    back.setVisible(owner.isPresent());
    back.setManaged(owner.isPresent());
  }

  private static List<String> keys(List<? extends Property<?>> properties) {
    return properties.stream().map(Property::key).toList();
  }

  /// A field that had the focus has it again, where the new form has it too.
  private void build(List<? extends Property<?>> properties) {
    Optional<String> focused =
        shown.stream()
            .filter(f -> f.input().control().isFocused())
            .map(PropertyField::key)
            .findFirst();
    shown.clear();
    properties.forEach(p -> shown.add(new PropertyField(model, p)));
    names.getChildren().setAll(shown.stream().filter(InspectorPane::isName).toList());
    fields.getChildren().setAll(shown.stream().filter(f -> !isName(f)).toList());
    focused
        .flatMap(k -> shown.stream().filter(f -> f.key().equals(k)).findFirst())
        .ifPresent(f -> f.input().control().requestFocus());
  }

  private static boolean isName(PropertyField field) {
    return field.key().equals("name") || field.key().equals("schema");
  }

  private static String title(List<Thing> things) {
    return switch (things.size()) {
      case 0 -> TEXTS.get("nothing");
      case 1 -> ThingWords.kind(things.getFirst()) + " " + ThingWords.title(things.getFirst());
      default -> TEXTS.get("several", things.size());
    };
  }

  /// The properties that all things have. Names belong to one alone.
  private List<? extends Property<?>> common(List<Thing> things) {
    return switch (things.size()) {
      case 0 -> List.of();
      case 1 -> properties(things.getFirst());
      default -> shared(things);
    };
  }

  private List<? extends Property<?>> shared(List<Thing> things) {
    List<? extends Property<?>> first = properties(things.getFirst());
    boolean alike = things.stream().allMatch(t -> t.getClass() == things.getFirst().getClass());
    List<List<String>> others = things.stream().map(t -> keys(properties(t))).toList();
    return first.stream()
        .filter(p -> alike && !p.key().equals("name"))
        .filter(p -> others.stream().allMatch(o -> o.contains(p.key())))
        .toList();
  }

  private List<? extends Property<?>> properties(Thing thing) {
    Engine engine = model.documentProperty().get().engine();
    return switch (thing) {
      case Thing.OfTable t -> new TableProperties(engine).all();
      case Thing.OfColumn c -> new ColumnProperties(engine).all();
      case Thing.OfConstraint c -> new KeyProperties(engine).of(c.constraint());
      case Thing.OfIndex i -> new IndexProperties(engine).all();
      case Thing.OfObject o -> ObjectProperties.of(o.object());
    };
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.LEFT && event.isAltDown()) {
      up();
      event.consume();
    }
  }

  /// From a part to its table.
  private void up() {
    List<Thing> things = things();
    if (things.size() == 1) {
      things
          .getFirst()
          .owner()
          .ifPresent(t -> {
            model.selection().retainAll(Set.of(t.id()));
            model.selection().add(t.id());
          });
    }
  }
}
