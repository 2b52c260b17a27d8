package dado.kit.grid;

import dado.kit.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The rows of a result as a table: NULL apart from the empty text, row numbers in front, copied as
/// tab-separated text by Ctrl+C (with column names by Ctrl+Shift+C).
///
/// At most 200 columns are shown; a note below says so.
public final class ResultGrid extends Region {
  /// Each column costs nodes in every visible row, whether it can be seen or not.
  static final int MOST_COLUMNS = 200;

  private static final Texts TEXTS = new Texts("dado.kit.messages");
  private static final double ROW_HEIGHT = 26;
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination COPY_WITH_HEADER =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final TableView<Row> table = new TableView<>();
  private final Label note = new Label();
  private final BorderPane frame = new BorderPane(table);
  private List<String> columns = List.of();

  /// An empty grid.
  public ResultGrid() {
    getStyleClass().add("result-grid");
    table.setFixedCellSize(ROW_HEIGHT);
    table.setPlaceholder(new Label(""));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.setAccessibleText(TEXTS.get("grid.rows"));
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    table.setContextMenu(menu());
    note.getStyleClass().add("grid-note");
    note.setId("grid-note");
    note.setWrapText(true);
    getChildren().add(frame);
  }

  /// Shows a result. A value of `null` is SQL's NULL.
  public void show(List<String> columns, List<List<@Nullable String>> rows) {
    this.columns = List.copyOf(columns);
    List<TableColumn<Row, ?>> shown = new ArrayList<>();
    shown.add(numbers(rows.size()));
    for (int i = 0; i < shownColumns(); i++) {
      shown.add(column(i, rows));
    }
    table.getItems().clear();
    table.getColumns().setAll(shown);
    table.setItems(FXCollections.observableArrayList(rows.stream().map(Row::new).toList()));
    table.setPlaceholder(new Label(columns.isEmpty() ? "" : TEXTS.get("grid.empty")));
    sayWhatIsLeftOut();
  }

  private int shownColumns() {
    return Math.min(MOST_COLUMNS, columns.size());
  }

  private void sayWhatIsLeftOut() {
    boolean all = shownColumns() == columns.size();
    note.setText(all ? "" : TEXTS.get("grid.columnsCapped", MOST_COLUMNS, columns.size()));
    frame.setBottom(all ? null : note);
  }

  /// Shows nothing.
  public void clear() {
    show(List.of(), List.of());
  }

  /// How many rows are shown.
  public int rowCount() {
    return table.getItems().size();
  }

  /// The columns of the result, also those that are not shown.
  public List<String> columns() {
    return columns;
  }

  /// The note below the grid; "" where there is none.
  public String note() {
    return note.getText();
  }

  /// Copies what is selected to the clipboard. A single value is copied as it is.
  public void copy(boolean withHeader) {
    Map<Integer, Set<Integer>> cells = selectedCells();
    if (!cells.isEmpty()) {
      Clipboard.getSystemClipboard()
          .setContent(Map.of(DataFormat.PLAIN_TEXT, text(cells, withHeader)));
    }
  }

  @Override
  public void requestFocus() {
    table.requestFocus();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    frame.resizeRelocate(
        left,
        top,
        getWidth() - left - snappedRightInset(),
        getHeight() - top - snappedBottomInset());
  }

  @Override
  protected double computePrefWidth(double height) {
    return 480;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 240;
  }

  private String text(Map<Integer, Set<Integer>> cells, boolean withHeader) {
    List<List<@Nullable String>> lines = new ArrayList<>();
    Set<Integer> all = new TreeSet<>();
    cells.values().forEach(all::addAll);
    if (withHeader) {
      lines.add(pick(new Row(List.copyOf(columns)), all));
    }
    cells.keySet().forEach(row -> lines.add(pick(table.getItems().get(row), all)));
    String single = lines.size() == 1 && all.size() == 1 ? lines.getFirst().getFirst() : null;
    return single != null ? single : Tsv.write(lines);
  }

  private static List<@Nullable String> pick(Row row, Set<Integer> columns) {
    List<@Nullable String> picked = new ArrayList<>();
    columns.forEach(c -> picked.add(row.at(c)));
    return picked;
  }

  /// Selected columns of the result by row. The number in front stands for its whole row.
  private Map<Integer, Set<Integer>> selectedCells() {
    Map<Integer, Set<Integer>> cells = new TreeMap<>();
    for (TablePosition<?, ?> at : table.getSelectionModel().getSelectedCells()) {
      Set<Integer> row = cells.computeIfAbsent(at.getRow(), r -> new TreeSet<>());
      if (at.getTableColumn() != null && at.getTableColumn().getUserData() instanceof Integer i) {
        row.add(i);
      } else {
        for (int i = 0; i < shownColumns(); i++) {
          row.add(i);
        }
      }
    }
    return cells;
  }

  private TableColumn<Row, Value> column(int index, List<List<@Nullable String>> rows) {
    TableColumn<Row, Value> column = new TableColumn<>();
    Label header = new Label(columns.get(index));
    header.setMnemonicParsing(false);
    column.setGraphic(header);
    column.setUserData(index);
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(ColumnWidths.of(columns.get(index), rows, index));
    column.setCellFactory(c -> new ValueCell(TEXTS.get("grid.null")));
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(new Value(f.getValue().at(index))));
    return column;
  }

  private static TableColumn<Row, Value> numbers(int rows) {
    TableColumn<Row, Value> column = new TableColumn<>("");
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(28 + 8 * Math.max(2, String.valueOf(rows).length()));
    column.setCellFactory(c -> new NumberCell());
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(new Value("")));
    return column;
  }

  private void key(KeyEvent event) {
    if (COPY.match(event) || COPY_WITH_HEADER.match(event)) {
      copy(COPY_WITH_HEADER.match(event));
      event.consume();
    }
  }

  private ContextMenu menu() {
    MenuItem copy = new MenuItem(TEXTS.get("grid.copy"));
    copy.setOnAction(e -> copy(false));
    MenuItem withHeader = new MenuItem(TEXTS.get("grid.copyWithHeader"));
    withHeader.setOnAction(e -> copy(true));
    return new ContextMenu(copy, withHeader);
  }
}
