package dado.designer.review;

import dado.designer.model.DesignerModel;
import dado.kit.text.Texts;
import dado.schema.model.Id;
import dado.schema.review.Remark;
import dado.schema.review.Review;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the rules found, grouped by object, with the selected finding explained below.
final class FindingsPane extends StackPane {

  private static final Texts TEXTS = new Texts("dado.designer.review.messages");
  private static final KeyCombination FIX =
      new KeyCodeCombination(KeyCode.PERIOD, KeyCombination.SHORTCUT_DOWN);

  private final DesignerModel model;
  private final TreeView<FindingRow> tree = new TreeView<>();
  private final RemarkCard card;
  private final SplitPane rows;
  private final VBox nothing;
  private final Set<String> collapsed = new HashSet<>();

  FindingsPane(DesignerModel model) {
    this.model = model;
    card = new RemarkCard(this::act);
    setUpTree();
    rows = new SplitPane(tree, card);
    rows.setOrientation(Orientation.VERTICAL);
    rows.setDividerPositions(0.5);
    nothing = nothing();
    getChildren().addAll(rows, nothing);
    model.review().reviewProperty().subscribe(this::show);
  }

  private void setUpTree() {
    tree.setId("findings");
    tree.setShowRoot(false);
    tree.setAccessibleText(TEXTS.get("findings.title"));
    tree.setCellFactory(view -> new FindingCell());
    tree.getSelectionModel().selectedItemProperty().subscribe(item -> selected());
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    tree.setOnMouseClicked(e -> {
      if (e.getClickCount() == 2) {
        act(RemarkCard.Act.GO);
      }
    });
  }

  private static VBox nothing() {
    Label head = new Label(TEXTS.get("findings.none"));
    head.getStyleClass().add("headline");
    Label text = new Label(TEXTS.get("findings.none.text"));
    text.getStyleClass().add("text-muted");
    head.setWrapText(true);
    text.setWrapText(true);
    VBox box = new VBox(6, head, text);
    box.setId("findings-none");
    return box;
  }

  private void show(Review review) {
    Optional<Remark> before = selection();
    int index = tree.getSelectionModel().getSelectedIndex();
    TreeItem<FindingRow> root = new TreeItem<>(new FindingRow("", Optional.empty(), 0));
    for (Map.Entry<String, List<Remark>> group : review.byOwner().entrySet()) {
      root.getChildren().add(group(group.getKey(), group.getValue()));
    }
    tree.setRoot(root);
    boolean none = review.remarks().isEmpty();
    rows.setVisible(!none);
    nothing.setVisible(none);
    reselect(before, index);
  }

  private TreeItem<FindingRow> group(String owner, List<Remark> remarks) {
    TreeItem<FindingRow> group =
        new TreeItem<>(new FindingRow(owner, Optional.empty(), remarks.size()));
    group.setExpanded(!collapsed.contains(owner));
    group.expandedProperty().subscribe(open -> keep(owner, open));
    remarks.forEach(r -> group.getChildren().add(new TreeItem<>(FindingRow.of(owner, r))));
    return group;
  }

  /// A group that was closed stays so when the rules have run again.
  private void keep(String owner, boolean open) {
    if (open) {
      collapsed.remove(owner);
    } else {
      collapsed.add(owner);
    }
  }

  /// What was selected stays so; where it is gone, what took its place is.
  private void reselect(Optional<Remark> before, int index) {
    int same = -1;
    for (int i = 0; i < tree.getExpandedItemCount(); i++) {
      Optional<Remark> there = tree.getTreeItem(i).getValue().remark();
      if (there.isPresent() && there.map(Remark::finding).equals(before.map(Remark::finding))) {
        same = i;
      }
    }
    int wanted = same >= 0 ? same : Math.min(Math.max(index, 1), tree.getExpandedItemCount() - 1);
    tree.getSelectionModel().select(wanted);
    selected();
  }

  private Optional<Remark> selection() {
    return Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
        .flatMap(item -> item.getValue().remark());
  }

  private void selected() {
    card.show(selection());
  }

  private void pressed(KeyEvent event) {
    wanted(event)
        .filter(a -> selection().isPresent())
        .ifPresent(a -> {
          act(a);
          event.consume();
        });
  }

  private static Optional<RemarkCard.Act> wanted(KeyEvent event) {
    if (FIX.match(event)) {
      return Optional.of(RemarkCard.Act.FIX);
    }
    return switch (event.getCode()) {
      case ENTER -> Optional.of(RemarkCard.Act.GO);
      case DELETE -> Optional.of(event.isShiftDown() ? RemarkCard.Act.OFF : RemarkCard.Act.IGNORE);
      default -> Optional.empty();
    };
  }

  private void act(RemarkCard.Act act) {
    selection()
        .ifPresent(remark -> {
          switch (act) {
            case FIX -> model.review().fix(remark);
            case GO -> go(remark);
            case IGNORE -> model.review().ignore(remark);
            case OFF -> model.review().switchOff(remark.about());
          }
        });
  }

  private void go(Remark remark) {
    remark.part().or(remark::object).ifPresent(this::select);
  }

  private void select(Id id) {
    model.selection().clear();
    model.selection().add(id);
  }

  void focusFirst() {
    tree.requestFocus();
  }
}
