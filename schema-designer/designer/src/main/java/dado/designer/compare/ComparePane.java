package dado.designer.compare;

import dado.designer.compare.CompareModel.Compared;
import dado.designer.model.ChangeLine;
import dado.designer.model.ChangeWords;
import dado.designer.model.KindLooks;
import dado.kit.text.Texts;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Two sides to choose, their differences as a list, and what to take from which into which.
///
/// Of several differences those that are selected are taken; what they need comes with them, and is
/// said before.
public final class ComparePane extends VBox {
  private static final Texts TEXTS = new Texts("dado.designer.compare.messages");

  private final CompareModel model;
  private final Supplier<List<Side>> sides;
  private final ComboBox<Side> left = new ComboBox<>();
  private final ComboBox<Side> right = new ComboBox<>();
  private final ListView<Integer> list = new ListView<>();
  private final Label state = new Label(TEXTS.get("state.none"));
  private final Button intoLeft = new Button();
  private final Button intoRight = new Button();

  /// A pane that compares what there is.
  ///
  /// @param sides what can be compared now, the design first
  public ComparePane(CompareModel model, Supplier<List<Side>> sides) {
    super(8);
    this.model = model;
    this.sides = sides;
    setId("compare");
    setPadding(new Insets(8));
    setUpList();
    state.setId("compare-state");
    state.setWrapText(true);
    state.setFocusTraversable(true);
    intoLeft.setId("compare-into-left");
    intoLeft.setOnAction(e -> model.intoLeft(chosen()));
    intoRight.setId("compare-into-right");
    intoRight.setOnAction(e -> model.intoRight(chosen()));
    getChildren().addAll(choices(), state, list, new HBox(8, intoLeft, intoRight));
    model.comparedProperty().addListener((o, was, is) -> show(is));
    refresh();
    show(model.comparedProperty().get());
  }

  private void setUpList() {
    list.setId("compare-list");
    list.setAccessibleText(TEXTS.get("list"));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(view -> new DifferenceCell(model));
    list.getSelectionModel().getSelectedItems().addListener((InvalidationListener) o -> describe());
    setVgrow(list, Priority.ALWAYS);
  }

  private HBox choices() {
    left.setId("compare-left");
    left.setAccessibleText(TEXTS.get("left"));
    right.setId("compare-right");
    right.setAccessibleText(TEXTS.get("right"));
    Button compare = new Button(TEXTS.get("button.compare"));
    compare.setId("compare-run");
    compare.setDefaultButton(false);
    compare.setOnAction(e -> compare());
    HBox choices = new HBox(8, left, new Label("→"), right, compare);
    choices.setAlignment(Pos.CENTER_LEFT);
    return choices;
  }

  /// Offers what can be compared now, as after connecting.
  public void refresh() {
    List<Side> now = sides.get();
    left.getItems().setAll(now);
    right.getItems().setAll(now);
    if (now.size() > 1) {
      left.setValue(now.getFirst());
      right.setValue(now.get(1));
    }
  }

  private void compare() {
    Optional<Side> from = Optional.ofNullable(left.getValue());
    Optional<Side> to = Optional.ofNullable(right.getValue());
    if (from.isPresent() && to.isPresent()) {
      state.setText(TEXTS.get("state.running"));
      model.compare(from.get(), to.get());
    }
  }

  private void show(Optional<Compared> compared) {
    int size = compared.map(c -> c.comparison().changes().size()).orElse(0);
    list.getItems().setAll(IntStream.range(0, size).boxed().toList());
    compared.ifPresent(c -> {
      intoLeft.setText(TEXTS.get("button.into." + kind(c.left()), c.left().title()));
      intoRight.setText(TEXTS.get("button.into." + kind(c.right()), c.right().title()));
    });
    intoLeft.setVisible(size > 0);
    intoRight.setVisible(size > 0);
    describe();
  }

  private static String kind(Side side) {
    return side.kind() == Side.Kind.MODEL ? "model" : "other";
  }

  private BitSet chosen() {
    BitSet chosen = new BitSet();
    list.getSelectionModel().getSelectedItems().stream()
        .filter(Objects::nonNull)
        .forEach(chosen::set);
    return chosen;
  }

  /// What is chosen, and what comes with it on either side.
  private void describe() {
    BitSet chosen = chosen();
    intoLeft.setDisable(chosen.isEmpty());
    intoRight.setDisable(chosen.isEmpty());
    Consumer<Compared> tell =
        c -> {
          if (c.comparison().changes().isEmpty()) {
            state.setText(TEXTS.get("state.same", c.left().title(), c.right().title()));
          } else if (chosen.isEmpty()) {
            state.setText(TEXTS.get("state.choose", c.comparison().changes().size()));
          } else {
            int needs = c.comparison().withNeeds(chosen).cardinality() - chosen.cardinality();
            int dependents =
                c.comparison().withDependents(chosen).cardinality() - chosen.cardinality();
            state.setText(
                TEXTS.get(
                    "state.chosen",
                    chosen.cardinality(),
                    c.left().title(),
                    needs,
                    c.right().title(),
                    dependents));
          }
        };
    model
        .comparedProperty()
        .get()
        .ifPresentOrElse(tell, () -> state.setText(TEXTS.get("state.none")));
  }

  private static final class DifferenceCell extends ListCell<Integer> {
    private final CompareModel model;

    DifferenceCell(CompareModel model) {
      this.model = model;
    }

    @Override
    protected void updateItem(Integer position, boolean empty) {
      super.updateItem(position, empty);
      Optional<ChangeLine> line =
          empty || position == null
              ? Optional.empty()
              : model
                  .comparedProperty()
                  .get()
                  .filter(c -> position < c.comparison().changes().size())
                  .map(c -> ChangeWords.line(c.comparison().changes().get(position)));
      KindLooks.show(this, line.map(ChangeLine::kind));
      setText(line.map(l -> (l.text() + " " + l.detail()).strip()).orElse(""));
    }
  }
}
