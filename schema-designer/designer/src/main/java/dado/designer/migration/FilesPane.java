package dado.designer.migration;

import dado.designer.model.DesignerModel;
import dado.icons.Icon;
import dado.kit.editor.SqlEditor;
import dado.kit.text.Texts;
import dado.schema.layout.Layout;
import dado.schema.layout.MigrationFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The files that a migration will be, by name and content, before they are written.
final class FilesPane extends VBox {

  private static final Texts TEXTS = new Texts("dado.designer.migration.messages");

  private final DesignerModel model;
  private final Path folder;
  private final Supplier<Layout> layout;
  private final Supplier<String> title;
  private final Runnable onDone;
  private final ListView<MigrationFile> list = new ListView<>();
  private final SqlEditor content = new SqlEditor();
  private final Button write = new Button("", Icon.SAVE.node(16));

  FilesPane(
      DesignerModel model,
      Path folder,
      Supplier<Layout> layout,
      Supplier<String> title,
      Runnable onDone) {
    super(6);
    this.model = model;
    this.folder = folder;
    this.layout = layout;
    this.title = title;
    this.onDone = onDone;
    setId("migration-files");
    setUpList();
    getChildren().addAll(bar(), namesAndContent());
    preview();
  }

  private HBox namesAndContent() {
    HBox both = new HBox(8, list, content);
    HBox.setHgrow(content, Priority.ALWAYS);
    both.setMinHeight(130);
    both.setPrefHeight(130);
    return both;
  }

  private void setUpList() {
    list.setId("migration-file-names");
    list.setAccessibleText(TEXTS.get("files.title"));
    list.setPrefWidth(420);
    list.setCellFactory(view -> new FileCell());
    content.setId("migration-file-content");
    content.setEditable(false);
    content.setMinSize(0, 0);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(f -> content.setText(f == null ? "" : f.content()));
  }

  private HBox bar() {
    Label where = new Label(TEXTS.get("files.folder") + ": " + folder);
    setUpWrite();
    Button close = new Button(TEXTS.get("close"));
    close.setId("close-files");
    close.setOnAction(e -> onDone.run());
    HBox bar = new HBox(8, where, write, close);
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void setUpWrite() {
    write.setId("write-files");
    write.getStyleClass().add("accent");
    write.setDisable(true);
    write.setTooltip(new Tooltip(TEXTS.get("files.write.tip")));
    write.setOnAction(e -> {
      onDone.run();
      model.migration().save(folder, layout.get(), title.get());
    });
  }

  /// Asks for the files anew.
  void preview() {
    write.setDisable(true);
    model.migration().preview(folder, layout.get(), title.get(), this::show);
  }

  private void show(List<MigrationFile> files) {
    list.getItems().setAll(files);
    list.getSelectionModel().selectFirst();
    write.setText(TEXTS.get("files.write", files.size()));
    write.setDisable(files.isEmpty());
  }

  private static final class FileCell extends ListCell<MigrationFile> {
    @Override
    protected void updateItem(MigrationFile file, boolean empty) {
      super.updateItem(file, empty);
      setText(Optional.ofNullable(empty ? null : file).map(MigrationFile::name).orElse(null));
    }
  }
}
