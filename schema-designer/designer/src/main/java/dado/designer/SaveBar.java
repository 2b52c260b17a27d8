package dado.designer;

import dado.designer.model.DesignerModel;
import dado.designer.model.FolderChooser;
import dado.icons.Icon;
import dado.kit.text.Texts;
import dado.schema.layout.Layout;
import dado.schema.layout.Layouts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.StringConverter;

/// What can be done with a migration: prove it, save it under a name, apply it.
final class SaveBar extends FlowPane {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  private final DesignerModel model;
  private final FolderChooser folders;
  private final TextField title = new TextField();
  private final ComboBox<Layout> layout = new ComboBox<>();

  SaveBar(DesignerModel model, FolderChooser folders) {
    super(8, 6);
    this.model = model;
    this.folders = folders;
    setUpFields();
    HBox name = labelled("migration.name", title);
    HBox files = labelled("migration.layout", layout);
    getChildren().addAll(acts(), name, files, saveButton());
    model.documentProperty().addListener((o, was, is) -> title.setText(model.suggestedTitle()));
    title.setText(model.suggestedTitle());
  }

  private void setUpFields() {
    title.setId("migration-title");
    title.setPrefColumnCount(24);
    layout.setId("migration-layout");
    layout.getItems().setAll(Layouts.ALL);
    layout.setValue(Layouts.ALL.getFirst());
    layout.setConverter(new LayoutWords());
  }

  private HBox acts() {
    Button prove = button("prove", "prove", Icon.PROOF_OK, model::prove);
    prove.getStyleClass().add("accent");
    prove.disableProperty().bind(nothing().or(model.provingProperty()));
    Button apply = button("apply-migration", "apply", Icon.APPLY, model::apply);
    apply.disableProperty().bind(nothing());
    return new HBox(8, prove, apply);
  }

  private Button saveButton() {
    Button save = button("save-migration", "save", Icon.SAVE, this::save);
    save.disableProperty().bind(nothing());
    return save;
  }

  private BooleanBinding nothing() {
    return Bindings.createBooleanBinding(
        () -> model.migrationProperty().get().isEmpty(), model.migrationProperty());
  }

  private void save() {
    Optional<Window> owner = Optional.ofNullable(getScene()).map(s -> s.getWindow());
    folders
        .choose(owner, TEXTS.get("save.dialog"))
        .ifPresent(folder -> model.save(folder, layout.getValue(), name()));
  }

  private String name() {
    String typed = title.getText().strip();
    return typed.isEmpty() ? model.suggestedTitle() : typed;
  }

  private static HBox labelled(String key, Region field) {
    Label label = new Label(TEXTS.get(key));
    label.setLabelFor(field);
    label.setMinWidth(USE_PREF_SIZE);
    HBox box = new HBox(6, label, field);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private static Button button(String id, String key, Icon icon, Runnable action) {
    Button button = new Button(TEXTS.get("button." + key), icon.node(16));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(e -> action.run());
    return button;
  }

  private static final class LayoutWords extends StringConverter<Layout> {

    @Override
    public String toString(Layout layout) {
      return layout == null ? "" : layout.title();
    }

    @Override
    public Layout fromString(String text) {
      throw new UnsupportedOperationException("The list of layouts is not editable.");
    }
  }
}
