package dado.designer;

import dado.kit.text.Texts;
import dado.schema.model.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A field that finds tables by their own name or a column's, the next with each Enter.
final class TableSearch extends HBox {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  private final TextField field = new TextField();
  private final Label found = new Label();
  private final Consumer<String> onFound;
  private List<Table> tables = List.of();
  private int at;

  /// @param onFound takes the id of a table
  TableSearch(Consumer<String> onFound) {
    super(8);
    this.onFound = onFound;
    setAlignment(Pos.CENTER_LEFT);
    field.setId("er-search");
    field.setPromptText(TEXTS.get("search.prompt"));
    field.setAccessibleText(TEXTS.get("search.prompt"));
    field.textProperty().addListener((o, was, is) -> jump(0));
    field.setOnAction(e -> jump(at + 1));
    show();
  }

  private void show() {
    found.setId("er-search-found");
    found.getStyleClass().add("text-muted");
    found.setMinWidth(USE_PREF_SIZE);
    setHgrow(field, Priority.ALWAYS);
    getChildren().addAll(field, found);
  }

  void setTables(List<Table> tables) {
    this.tables = List.copyOf(tables);
  }

  private void jump(int to) {
    String wanted = field.getText().strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      found.setText("");
    } else {
      jump(to, matches(tables, wanted));
    }
  }

  private void jump(int to, List<Table> matches) {
    if (matches.isEmpty()) {
      found.setText(TEXTS.get("search.none"));
      return;
    }
    at = to % matches.size();
    found.setText(TEXTS.get("search.matches", at + 1, matches.size()));
    onFound.accept(matches.get(at).id().value());
  }

  /// Tables whose name starts so, then those whose name holds it, then those with such a column.
  static List<Table> matches(List<Table> tables, String wanted) {
    return tables.stream()
        .filter(t -> rank(t, wanted) < 3)
        .sorted(Comparator.comparingInt(t -> rank(t, wanted)))
        .toList();
  }

  private static int rank(Table table, String wanted) {
    String name = table.name().local().toLowerCase(Locale.ROOT);
    if (name.startsWith(wanted)) {
      return 0;
    }
    if (name.contains(wanted)) {
      return 1;
    }
    boolean column =
        table.columns().stream().anyMatch(c -> c.name().toLowerCase(Locale.ROOT).contains(wanted));
    return column ? 2 : 3;
  }
}
