package dado.designer.outline;

import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/// A row with children that are made when somebody looks for them.
final class Branch extends TreeItem<Row> {

  private Supplier<List<Branch>> source;
  private boolean made;

  Branch(Row row, Supplier<List<Branch>> source) {
    super(row);
    this.source = source;
  }

  /// Takes another row and other children. What was looked at already is made anew at once.
  void become(Row row, Supplier<List<Branch>> newSource) {
    source = newSource;
    if (!row.equals(getValue())) {
      setValue(row);
    }
    if (made) {
      super.getChildren().setAll(source.get());
    }
  }

  /// Whether the children were made.
  boolean isMade() {
    return made;
  }

  @Override
  public boolean isLeaf() {
    return getValue() != null
        && getValue()
            .thing()
            .filter(t -> !(t instanceof dado.designer.thing.Thing.OfTable))
            .isPresent();
  }

  @Override
  public ObservableList<TreeItem<Row>> getChildren() {
    if (!made) {
      made = true;
      super.getChildren().setAll(source.get());
    }
    return super.getChildren();
  }
}
