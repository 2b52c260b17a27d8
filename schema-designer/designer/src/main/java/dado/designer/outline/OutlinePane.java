package dado.designer.outline;

import dado.designer.inspector.LineField;
import dado.designer.model.DesignerModel;
import dado.designer.thing.Thing;
import dado.designer.thing.ThingEdits;
import dado.designer.thing.ThingIndex;
import dado.kit.text.Texts;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.edit.type.TypeCatalog;
import dado.schema.edit.type.TypeProblem;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The diagram as a tree table: everything in it can be read, found, selected, renamed, added and
/// dropped by the keyboard alone.
///
/// F2 renames, Enter in the type cell changes a type, Delete drops, Insert adds to the table, A
/// adds a table, Ctrl+F filters.
@SuppressWarnings("ReferenceEquality") // A cell is of this very column.
public final class OutlinePane extends VBox {

  static final Texts TEXTS = new Texts("dado.designer.outline.messages");

  private static final double ROW = 28;

  private final DesignerModel model;
  private final OutlineTree rows;
  private final TextField filter = new TextField();
  private final TreeTableView<Row> tree = new TreeTableView<>(new TreeItem<>());
  private final TreeTableColumn<Row, String> name = column("name", Names::shown, 170);
  private final TreeTableColumn<Row, String> type = column("type", Names::type, 110);
  private final LineField line;
  private boolean following;
  private boolean waiting;

  /// An outline of a model's document.
  public OutlinePane(DesignerModel model) {
    super(4);
    this.model = model;
    this.rows = new OutlineTree(model.documentProperty().get());
    this.line = new LineField(model, "outline-line", this::table);
    setId("outline");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    OutlinePane.class.getResource("/dado/designer/outline/outline.css"))
                .toExternalForm());
    filter.setId("outline-filter");
    filter.setPromptText(TEXTS.get("filter"));
    filter.setAccessibleText(TEXTS.get("filter"));
    filter.setTooltip(new Tooltip(TEXTS.get("filter.tip")));
    filter.textProperty().addListener((o, was, is) -> show());
    table(tree);
    VBox.setVgrow(tree, Priority.ALWAYS);
    line.setVisible(false);
    line.setManaged(false);
    getChildren().addAll(filter, tree, line);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.documentProperty().addListener((o, was, is) -> show());
    model.selection().addListener((SetChangeListener<Id>) c -> later());
    show();
  }

  private void table(TreeTableView<Row> table) {
    table.setId("er-outline");
    table.setShowRoot(false);
    table.setEditable(true);
    table.setFixedCellSize(ROW);
    table.setAccessibleText(TEXTS.get("title"));
    table.setTooltip(new Tooltip(TEXTS.get("tip")));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setRowFactory(t -> new SpokenRow());
    name.setCellFactory(c -> new EditingCell(this::rename, Optional.empty(), true));
    type.setCellFactory(
        c -> new EditingCell(this::retype, Optional.of(() -> TypeCatalog.of(schema())), false));
    table.getColumns().add(name);
    table.getColumns().add(type);
    TreeTableColumn<Row, String> details = column("details", Names::details, 160);
    details.setEditable(false);
    table.getColumns().add(details);
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<TreeItem<Row>>) c -> tell());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::inTree);
  }

  private static TreeTableColumn<Row, String> column(
      String key, Function<Row, String> text, double width) {
    TreeTableColumn<Row, String> column = new TreeTableColumn<>(TEXTS.get("column." + key));
    column.setId("outline-" + key);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(f ->
        new ReadOnlyStringWrapper(
            f.getValue().getValue() == null ? "" : text.apply(f.getValue().getValue())));
    return column;
  }

  /// The tree table.
  public TreeTableView<?> tree() {
    return tree;
  }

  private Schema schema() {
    return model.documentProperty().get().desired();
  }

  private void show() {
    following = true;
    try {
      // A tree table loses count of a selection whose rows are exchanged.
      tree.getSelectionModel().clearSelection();
      tree.getRoot()
          .getChildren()
          .setAll(rows.rows(model.documentProperty().get(), filter.getText()));
    } finally {
      following = false;
    }
    follow();
  }

  /// A selection changes in several steps; the tree follows once.
  private void later() {
    if (!waiting && !following) {
      waiting = true;
      Platform.runLater(() -> {
        waiting = false;
        follow();
      });
    }
  }

  /// Selects what is selected elsewhere.
  private void follow() {
    Set<Id> wanted = Set.copyOf(model.selection());
    Set<Id> here = selected();
    if (!wanted.equals(here)) {
      following = true;
      try {
        select(wanted);
      } finally {
        following = false;
      }
    }
    showLine();
  }

  /// The line belongs to a table, and is there only with one.
  private void showLine() {
    boolean table = table().isPresent();
    line.setVisible(table);
    line.setManaged(table);
  }

  private void select(Set<Id> wanted) {
    ThingIndex index = ThingIndex.of(rows.schema());
    List<Branch> found =
        wanted.stream().flatMap(id -> index.find(id).flatMap(rows::find).stream()).toList();
    tree.getSelectionModel().clearSelection();
    for (Branch branch : found) {
      unfoldAbove(branch);
      tree.getSelectionModel().select(branch);
    }
    if (!found.isEmpty()) {
      scrollTo(found.getFirst());
    }
  }

  private static void unfoldAbove(Branch branch) {
    for (TreeItem<Row> up = branch.getParent(); up != null; up = up.getParent()) {
      up.setExpanded(true);
    }
  }

  /// Leaves some of the rows above in view.
  private void scrollTo(Branch branch) {
    tree.scrollTo(Math.max(0, tree.getRow(branch) - 3));
  }

  private Set<Id> selected() {
    Set<Id> ids = new LinkedHashSet<>();
    for (@Nullable TreeItem<Row> item : tree.getSelectionModel().getSelectedItems()) {
      if (item != null && item.getValue() != null) {
        item.getValue().thing().ifPresent(t -> ids.add(t.id()));
      }
    }
    return ids;
  }

  private void tell() {
    if (following) {
      return;
    }
    following = true;
    try {
      Set<Id> ids = selected();
      model.selection().retainAll(ids);
      model.selection().addAll(ids);
    } finally {
      following = false;
    }
    showLine();
  }

  private Optional<Thing> thing() {
    return Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
        .map(TreeItem::getValue)
        .filter(Objects::nonNull)
        .flatMap(Row::thing);
  }

  /// The table that is selected, or of which a part is.
  private Optional<Table> table() {
    return thing()
        .flatMap(Thing::owner)
        .flatMap(t -> schema().tables().stream().filter(s -> s.id().equals(t.id())).findFirst());
  }

  private boolean rename(Row row, String text) {
    return row.thing().isPresent()
        && model.edit(s -> ThingEdits.rename(s, row.thing().orElseThrow(), text));
  }

  private boolean retype(Row row, String text) {
    if (!(row.thing().orElse(null) instanceof Thing.OfColumn c)) {
      return false;
    }
    return model.edit(s -> retyping(s, c, text));
  }

  private static Edit retyping(Schema schema, Thing.OfColumn column, String text) {
    TypeCatalog types = TypeCatalog.of(schema);
    types
        .check(text)
        .filter(TypeProblem::fatal)
        .ifPresent(p -> {
          throw new IllegalArgumentException(p.text());
        });
    return Edits.retypeColumn(schema, column.table().name(), column.name(), types.canonical(text));
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
      filter.requestFocus();
      event.consume();
    }
  }

  private void inTree(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    if (tree.getEditingCell() == null && plain && obey(event.getCode())) {
      event.consume();
    }
  }

  /// Does what a key says; false where it says nothing.
  private boolean obey(KeyCode key) {
    switch (key) {
      case F2 -> edit();
      case DELETE -> drop();
      case INSERT -> line.field().requestFocus();
      case A -> add();
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Edits the cell that has the focus; the name unless it is a column's type.
  private void edit() {
    boolean onType =
        tree.getFocusModel().getFocusedCell().getTableColumn() == type
            && thing().filter(Thing.OfColumn.class::isInstance).isPresent();
    tree.edit(tree.getSelectionModel().getSelectedIndex(), onType ? type : name);
  }

  private void drop() {
    int at = tree.getSelectionModel().getSelectedIndex();
    Set<Id> ids = selected();
    for (Id id : ids) {
      Optional<Thing> thing = ThingIndex.of(schema()).find(id);
      if (thing.isPresent() && !model.edit(s -> ThingEdits.drop(s, thing.get()))) {
        return;
      }
    }
    tree.getSelectionModel().clearAndSelect(Math.min(at, tree.getExpandedItemCount() - 1));
  }

  private void add() {
    Name free = Edits.freeName(schema(), new Name(Edits.home(schema()), TEXTS.get("new.table")));
    if (model.edit(s -> Edits.addTable(s, free))) {
      schema().table(free).flatMap(t -> rows.find(new Thing.OfTable(t))).ifPresent(this::editName);
    }
  }

  private void editName(Branch branch) {
    tree.getSelectionModel().clearSelection();
    tree.getSelectionModel().select(branch);
    scrollTo(branch);
    tree.layout();
    tree.edit(tree.getRow(branch), name);
  }

  /// A row that says all of itself to a screen reader.
  private static final class SpokenRow extends TreeTableRow<Row> {
    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setAccessibleText(empty || row == null ? "" : Names.spoken(row));
    }
  }
}
