package dado.designer.review;

import dado.designer.model.DesignerModel;
import dado.icons.Icon;
import dado.kit.text.Texts;
import dado.schema.review.Readiness;
import dado.schema.review.Readiness.Item;
import dado.schema.review.Readiness.State;
import dado.schema.review.Remark;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The checklist of what should be so before production, each item with its state and why.
final class ReadinessPane extends VBox {

  private static final Texts TEXTS = new Texts("dado.designer.review.messages");

  private final DesignerModel model;
  private final Label summary = new Label();
  private final ListView<Item> list = new ListView<>();
  private final VBox why = new VBox(6);

  ReadinessPane(DesignerModel model) {
    super(6);
    this.model = model;
    setUpList();
    why.setPadding(new Insets(6, 4, 6, 4));
    ScrollPane scroll = new ScrollPane(why);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(90);
    scroll.setPrefHeight(180);
    setVgrow(list, Priority.ALWAYS);
    summary.setId("readiness-summary");
    summary.setWrapText(true);
    getChildren().addAll(summary, list, scroll);
    model.review().reviewProperty().subscribe(r -> show());
    model.proofProperty().subscribe(p -> show());
    model.migrationProperty().subscribe(m -> show());
  }

  private void setUpList() {
    list.setId("readiness");
    list.setAccessibleText(TEXTS.get("readiness.title"));
    list.setCellFactory(view -> new ItemCell());
    list.getSelectionModel().selectedItemProperty().subscribe(i -> explain());
    list.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ENTER) {
        go();
      }
    });
  }

  private void show() {
    Readiness now = model.review().readiness();
    int selected = Math.max(0, list.getSelectionModel().getSelectedIndex());
    summary.setText(TEXTS.get("readiness.summary", now.open()));
    list.getItems().setAll(now.items());
    list.getSelectionModel().select(Math.min(selected, now.items().size() - 1));
    explain();
  }

  private void explain() {
    why.getChildren().clear();
    Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(this::explain);
  }

  private void explain(Item item) {
    why.getChildren().add(Prose.of(item.why()));
    for (Remark remark : item.remarks()) {
      Label line = new Label(remark.finding().message());
      line.setWrapText(true);
      why.getChildren().add(line);
    }
  }

  /// Shows what is open in the diagram.
  private void go() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .flatMap(i -> i.remarks().stream().findFirst())
        .flatMap(Remark::object)
        .ifPresent(id -> {
          model.selection().clear();
          model.selection().add(id);
        });
  }

  private static final class ItemCell extends ListCell<Item> {

    ItemCell() {
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Item item, boolean empty) {
      super.updateItem(item, empty);
      boolean none = empty || item == null;
      for (State each : State.values()) {
        String name = each.name().toLowerCase(Locale.ROOT);
        boolean on = !none && item.state() == each;
        pseudoClassStateChanged(PseudoClass.getPseudoClass(name), on);
      }
      setGraphic(none ? null : icon(item.state()).node(16));
      setText(none ? null : text(item));
      setAccessibleText(none ? null : text(item));
    }

    private static String text(Item item) {
      String state = TEXTS.get("state." + item.state());
      String detail = item.detail().isEmpty() ? state : state + " – " + item.detail();
      return TEXTS.get("readiness.item", item.title(), detail);
    }

    private static Icon icon(State state) {
      return switch (state) {
        case DONE -> Icon.PROOF_OK;
        case OPEN -> Icon.WARNING;
        case UNKNOWN -> Icon.PROOF_NONE;
        case OFF -> Icon.CLOSE;
      };
    }
  }
}
