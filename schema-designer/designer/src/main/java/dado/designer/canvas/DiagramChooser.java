package dado.designer.canvas;

import dado.kit.text.Texts;
import dado.schema.file.LayoutFile;
import dado.schema.file.LayoutFile.Part;
import dado.schema.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Chooses which diagram of the model is shown, and makes, renames and deletes them.
final class DiagramChooser extends HBox {
  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");

  private final ErBoard board;
  private final MenuButton menu = new MenuButton();
  private final TextField name = new TextField();
  private final Button all = new Button(TEXTS.get("diagram.all"));
  private Consumer<String> onName = typed -> {};

  DiagramChooser(ErBoard board) {
    super(6);
    this.board = board;
    setAlignment(Pos.CENTER_LEFT);
    menu.setId("er-diagrams");
    menu.setTooltip(new Tooltip(TEXTS.get("diagram.tip")));
    menu.setAccessibleText(TEXTS.get("diagram.tip"));
    all.setId("er-show-all");
    all.setTooltip(new Tooltip(TEXTS.get("diagram.all.tip")));
    all.setOnAction(e -> board.show(new Subset.Whole()));
    all.managedProperty().bind(all.visibleProperty());
    setUpName();
    getChildren().addAll(menu, name, all);
    menu.setOnShowing(e -> menu.getItems().setAll(items()));
    board.subsetProperty().addListener((o, was, is) -> show());
    board.model().documentProperty().addListener((o, was, is) -> show());
    show();
  }

  private void setUpName() {
    name.setId("er-diagram-name");
    name.setPromptText(TEXTS.get("diagram.name"));
    name.setAccessibleText(TEXTS.get("diagram.name"));
    name.setPrefColumnCount(14);
    name.setVisible(false);
    name.managedProperty().bind(name.visibleProperty());
    name.setOnAction(e -> named());
    name.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            closeName();
            e.consume();
          }
        });
    name.focusedProperty()
        .addListener((o, was, is) -> {
          if (!is) {
            name.setVisible(false);
          }
        });
  }

  private void named() {
    String typed = name.getText().strip();
    if (!typed.isEmpty()) {
      closeName();
      onName.accept(typed);
    }
  }

  private void closeName() {
    name.setVisible(false);
    board.view().requestFocus();
  }

  private void askName(String before, Consumer<String> then) {
    onName = then;
    name.setText(before);
    name.setVisible(true);
    name.requestFocus();
    name.selectAll();
  }

  private void show() {
    menu.setText(
        switch (board.subsetProperty().get()) {
          case Subset.Whole() -> TEXTS.get("diagram.whole");
          case Subset.Named(var shown) -> shown;
          case Subset.Around(var words, var _) -> words;
        });
    all.setVisible(!(board.subsetProperty().get() instanceof Subset.Whole));
  }

  private LayoutFile diagrams() {
    return board.document().layout();
  }

  private List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    items.add(choice("er-diagram-whole", TEXTS.get("diagram.whole"), new Subset.Whole()));
    for (String each : diagrams().diagrams().keySet()) {
      items.add(choice("er-diagram-" + each, each, new Subset.Named(each)));
    }
    items.add(new SeparatorMenuItem());
    items.add(act("er-diagram-new", "diagram.new", this::askNew));
    if (board.subsetProperty().get() instanceof Subset.Named(var shown)) {
      items.add(act("er-diagram-rename", "diagram.rename", () -> askRename(shown)));
      items.add(act("er-diagram-delete", "diagram.delete", () -> delete(shown)));
    }
    return items;
  }

  private MenuItem choice(String id, String words, Subset subset) {
    RadioMenuItem item = new RadioMenuItem(words);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setSelected(board.subsetProperty().get().equals(subset));
    item.setOnAction(e -> board.show(subset));
    return item;
  }

  private static MenuItem act(String id, String key, Runnable act) {
    MenuItem item = new MenuItem(TEXTS.get(key));
    item.setId(id);
    item.setOnAction(e -> act.run());
    return item;
  }

  /// A new diagram has what is selected; with nothing selected, what is shown.
  void askNew() {
    Set<Id> members =
        (board.view().selection().isEmpty() ? shown() : board.view().selection().stream())
            .map(Id::new)
            .collect(Collectors.toSet());
    askName("", typed -> create(free(typed), members));
  }

  private Stream<String> shown() {
    return board.scene().stream().flatMap(s -> s.ids().stream());
  }

  private void create(String typed, Set<Id> members) {
    board
        .model()
        .arrange(
            TEXTS.get("act.diagram.new", typed), all -> all.withDiagram(typed, Part.of(members)));
    board.show(new Subset.Named(typed));
  }

  private void askRename(String before) {
    askName(
        before,
        typed -> {
          if (!typed.equals(before)) {
            rename(before, free(typed));
          }
        });
  }

  private void rename(String before, String typed) {
    board
        .model()
        .arrange(
            TEXTS.get("act.diagram.rename", before, typed),
            all -> {
              TreeMap<String, Part> diagrams = new TreeMap<>(all.diagrams());
              Optional.ofNullable(diagrams.remove(before)).ifPresent(p -> diagrams.put(typed, p));
              return all.withDiagrams(diagrams);
            });
    board.show(new Subset.Named(typed));
  }

  private void delete(String shown) {
    board.show(new Subset.Whole());
    board
        .model()
        .arrange(
            TEXTS.get("act.diagram.delete", shown),
            all -> {
              TreeMap<String, Part> diagrams = new TreeMap<>(all.diagrams());
              diagrams.remove(shown);
              return all.withDiagrams(diagrams);
            });
  }

  /// A name that no other diagram has.
  private String free(String typed) {
    String free = typed;
    for (int i = 2; diagrams().diagrams().containsKey(free); i++) {
      free = typed + " " + i;
    }
    return free;
  }
}
