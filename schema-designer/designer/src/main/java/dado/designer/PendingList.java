package dado.designer;

import dado.designer.model.ChangeLine;
import dado.designer.model.ChangeWords;
import dado.designer.model.DesignerModel;
import dado.designer.model.KindLooks;
import dado.kit.text.Texts;
import dado.schema.change.Change;
import dado.schema.edit.Document;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The pending changes in their order, to be removed one by one or taken back.
final class PendingList extends VBox {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  private final ListView<Change> list = new ListView<>();

  PendingList(DesignerModel model) {
    super(6);
    Label title = new Label(TEXTS.get("pending.title"));
    title.getStyleClass().add("designer-heading");
    setUpList(model);
    setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(title, list, buttons(model));
    model.documentProperty().addListener((o, was, is) -> show(is));
    show(model.documentProperty().get());
  }

  private void setUpList(DesignerModel model) {
    list.setId("pending-changes");
    list.setAccessibleText(TEXTS.get("pending.title"));
    list.setCellFactory(view -> new ChangeCell());
    list.setPrefHeight(100);
    list.setMinHeight(60);
    list.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.DELETE) {
        removeSelected(model);
      }
    });
  }

  private HBox buttons(DesignerModel model) {
    Button remove = new Button(TEXTS.get("pending.remove"));
    remove.setId("remove-pending");
    remove.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    remove.setOnAction(e -> removeSelected(model));
    Button undo = new Button(TEXTS.get("pending.undo"));
    undo.setId("undo-pending");
    model
        .undoableProperty()
        .subscribe(label -> undo.setDisable(label.isEmpty()));
    undo.setOnAction(e -> model.undo());
    HBox buttons = new HBox(8, undo, remove);
    buttons.setAlignment(Pos.CENTER_LEFT);
    return buttons;
  }

  private void removeSelected(DesignerModel model) {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .ifPresent(model::removePending);
  }

  private void show(Document document) {
    list.getItems().setAll(document.pending());
  }

  private static final class ChangeCell extends ListCell<Change> {

    ChangeCell() {
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Change change, boolean empty) {
      super.updateItem(change, empty);
      Optional<ChangeLine> line =
          empty ? Optional.empty() : Optional.ofNullable(change).map(ChangeWords::line);
      KindLooks.show(this, line.map(ChangeLine::kind));
      setText(line.map(l -> (l.text() + "  " + l.detail()).strip()).orElse(null));
    }
  }
}
