package dado.designer;

import dado.designer.model.DesignerModel;
import dado.designer.model.FolderChooser;
import dado.designer.model.MigrationText;
import dado.designer.model.SqlHighlight;
import dado.kit.editor.SqlEditor;
import dado.kit.text.Texts;
import dado.schema.migration.Migration;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The pending changes and the migration they make: both scripts side by side, what can go wrong,
/// and what came of trying it.
final class MigrationPane extends VBox {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  private final DesignerModel model;
  private final SqlEditor up;
  private final SqlEditor down;
  private final RiskList risks = new RiskList();

  MigrationPane(DesignerModel model, FolderChooser folders) {
    super(8);
    this.model = model;
    this.up = editor("migration-up");
    this.down = editor("migration-down");
    setId("migration-pane");
    setPadding(new Insets(8, 12, 8, 12));
    getChildren().addAll(columns(), new SaveBar(model, folders));
    model.migrationProperty().addListener((o, was, is) -> show(is));
    show(model.migrationProperty().get());
  }

  private SplitPane columns() {
    VBox left = script("migration.up", up);
    VBox right = script("migration.down", down);
    SplitPane columns = new SplitPane(new PendingList(model), left, right, verdict());
    columns.setDividerPositions(0.17, 0.53, 0.77);
    columns.getStyleClass().add("migration-columns");
    setVgrow(columns, Priority.ALWAYS);
    return columns;
  }

  private SqlEditor editor(String id) {
    SqlEditor editor = new SqlEditor();
    editor.setId(id);
    editor.setEditable(false);
    editor.setWrapText(true);
    editor.setMinSize(0, 0);
    return editor;
  }

  private static VBox script(String key, SqlEditor editor) {
    Label title = new Label(TEXTS.get(key));
    title.setLabelFor(editor);
    title.getStyleClass().add("designer-heading");
    editor.setAccessibleText(TEXTS.get(key));
    VBox.setVgrow(editor, Priority.ALWAYS);
    return new VBox(6, title, editor);
  }

  private VBox verdict() {
    Label title = new Label(TEXTS.get("migration.verdict"));
    title.getStyleClass().add("designer-heading");
    VBox inside = new VBox(8, new ProofPane(model), risks);
    inside.setPadding(new Insets(0, 8, 0, 0));
    ScrollPane scroll = new ScrollPane(inside);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return new VBox(6, title, scroll);
  }

  private void show(Optional<Migration> migration) {
    var engine = model.documentProperty().get().current().engine();
    up.setHighlighter(text -> SqlHighlight.spans(engine, text));
    down.setHighlighter(text -> SqlHighlight.spans(engine, text));
    up.setText(migration.map(m -> MigrationText.script(m.up())).orElse(""));
    down.setText(migration.map(m -> MigrationText.script(m.down())).orElse(""));
    migration.ifPresentOrElse(risks::show, () -> risks.getChildren().clear());
  }
}
