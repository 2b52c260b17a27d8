package dado.designer.migration;

import dado.designer.model.DesignerModel;
import dado.designer.model.FolderChooser;
import dado.designer.model.MigrationText;
import dado.designer.model.SqlHighlight;
import dado.kit.editor.SqlEditor;
import dado.kit.text.Texts;
import dado.schema.migration.Migration;
import dado.schema.migration.PlanOptions;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The pending changes and the migration they make: both ways side by side with what each statement
/// costs, what came of trying it, and what can be done with it.
public final class MigrationPane extends VBox {

  private static final Texts TEXTS = new Texts("dado.designer.migration.messages");
  private static final Texts COMMON = new Texts("dado.designer.messages");

  private final DesignerModel model;
  private final Drafting drafting;
  private final StatementList statements;
  private final SqlEditor up = editor("migration-up", "up");
  private final SqlEditor down = editor("migration-down", "down");
  private final Label summary = new Label();
  private final Label reversible = new Label();
  private final ToggleGroup modes = new ToggleGroup();
  private final BorderPane middle = new BorderPane();
  private Mode mode = Mode.STATEMENTS;

  private enum Mode {
    STATEMENTS,
    SCRIPTS,
    COMPARE
  }

  /// The migration of what a model holds.
  public MigrationPane(DesignerModel model, FolderChooser folders) {
    super(6);
    this.model = model;
    this.drafting = new Drafting(model);
    this.statements = new StatementList(model);
    setId("migration-pane");
    getStyleClass().add("migration-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    MigrationPane.class.getResource("/dado/designer/migration/migration.css"))
                .toExternalForm());
    setPadding(new Insets(6, 12, 8, 12));
    getChildren().addAll(head(), new QuestionStrip(model), columns(), new SaveBar(model, folders));
    model.migrationProperty().subscribe(m -> show());
    drafting.draftedProperty().subscribe(d -> show());
  }

  private FlowPane head() {
    CheckBox safe = box("safe", model.migration().optionsProperty().get().online());
    CheckBox keep = box("keep", model.migration().optionsProperty().get().keepLost());
    safe.setOnAction(e -> plan(safe, keep));
    keep.setOnAction(e -> plan(safe, keep));
    summary.setId("migration-summary");
    reversible.setId("migration-reversible");
    reversible.getStyleClass().add("reversibility");
    FlowPane head =
        new FlowPane(
            10,
            4,
            new javafx.scene.layout.HBox(
                toggle(Mode.STATEMENTS, "statements"),
                toggle(Mode.COMPARE, "compare"),
                toggle(Mode.SCRIPTS, "scripts")),
            safe,
            keep,
            summary,
            reversible);
    head.setRowValignment(javafx.geometry.VPos.CENTER);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private static CheckBox box(String key, boolean on) {
    CheckBox box = new CheckBox(TEXTS.get(key));
    box.setId("migration-" + key);
    box.setTooltip(new Tooltip(TEXTS.get(key + ".tip")));
    box.setSelected(on);
    return box;
  }

  private void plan(CheckBox safe, CheckBox keep) {
    model.migration().setOptions(new PlanOptions(safe.isSelected(), keep.isSelected()));
  }

  private ToggleButton toggle(Mode shown, String key) {
    ToggleButton toggle = new ToggleButton(TEXTS.get("mode." + key));
    toggle.setId("migration-" + key + "-mode");
    toggle.setTooltip(new Tooltip(TEXTS.get("mode." + key + ".tip")));
    toggle.setToggleGroup(modes);
    toggle.setSelected(shown == mode);
    toggle.setOnAction(e -> {
      toggle.setSelected(true);
      mode = shown;
      show();
    });
    return toggle;
  }

  private SplitPane columns() {
    SplitPane columns = new SplitPane(new PendingList(model), middle, verdict());
    columns.setDividerPositions(0.17, 0.77);
    columns.getStyleClass().add("migration-columns");
    setVgrow(columns, Priority.ALWAYS);
    return columns;
  }

  private static SqlEditor editor(String id, String key) {
    SqlEditor editor = new SqlEditor();
    editor.setId(id);
    editor.setEditable(false);
    editor.setWrapText(true);
    editor.setMinSize(0, 0);
    editor.setAccessibleText(TEXTS.get(key));
    return editor;
  }

  private SplitPane scripts() {
    return new SplitPane(script("up", up), script("down", down));
  }

  private static VBox script(String key, SqlEditor editor) {
    Label title = new Label(TEXTS.get(key));
    title.setLabelFor(editor);
    title.getStyleClass().add("designer-heading");
    VBox.setVgrow(editor, Priority.ALWAYS);
    return new VBox(6, title, editor);
  }

  private VBox verdict() {
    Label title = new Label(COMMON.get("migration.verdict"));
    title.getStyleClass().add("designer-heading");
    ScrollPane scroll = new ScrollPane(new ProofPane(model));
    scroll.setFitToWidth(true);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return new VBox(6, title, scroll);
  }

  @SuppressWarnings("ReferenceEquality") // A node is what it is, not what it looks like.
  private void show() {
    Optional<Migration> now = model.migrationProperty().get();
    Optional<Drafted> drafted = drafting.draftedProperty().get();
    scripts(now);
    reversible.setText(now.map(MigrationText::reversibility).orElse(""));
    summary.setText(drafted.map(d -> Words.summary(d.up())).orElse(TEXTS.get("waiting")));
    middle.setCenter(mode == Mode.SCRIPTS ? scripts() : statements);
    // What is shown of the last draft is no more than that while the next one is written.
    statements.setOpacity(drafted.isPresent() ? 1 : 0.4);
    drafted.ifPresent(this::show);
  }

  private void show(Drafted drafted) {
    boolean online = model.migration().optionsProperty().get().online();
    if (mode == Mode.COMPARE) {
      String safe = Words.summary(online ? drafted.up() : drafted.other());
      String direct = Words.summary(online ? drafted.other() : drafted.up());
      statements.show(
          TEXTS.get("compare.safe", safe),
          TEXTS.get("compare.direct", direct),
          drafted.comparison(online),
          drafted.live());
    } else {
      statements.show(TEXTS.get("up"), TEXTS.get("down"), drafted.rows(), drafted.live());
    }
  }

  private void scripts(Optional<Migration> migration) {
    var engine = model.documentProperty().get().engine();
    up.setHighlighter(text -> SqlHighlight.spans(engine, text));
    down.setHighlighter(text -> SqlHighlight.spans(engine, text));
    up.setText(migration.map(m -> MigrationText.script(m.up())).orElse(""));
    down.setText(migration.map(m -> MigrationText.script(m.down())).orElse(""));
  }
}
