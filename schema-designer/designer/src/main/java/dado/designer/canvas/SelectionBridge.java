package dado.designer.canvas;

import dado.kit.canvas.DiagramView;
import dado.schema.model.Id;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/// Keeps what is selected on the canvas and in the other panes the same. A column that is selected
/// elsewhere selects its table here, and stays selected there.
final class SelectionBridge {
  private final DiagramView view;
  private final ObservableSet<Id> shared;
  private final Function<Id, List<String>> shown;
  private boolean passing;

  /// @param shown the things of the diagram that stand for something; none where it shows none
  SelectionBridge(DiagramView view, ObservableSet<Id> shared, Function<Id, List<String>> shown) {
    this.view = view;
    this.shared = shared;
    this.shown = shown;
    view.selection().addListener((SetChangeListener<String>) c -> pass(this::toShared));
    shared.addListener((SetChangeListener<Id>) c -> pass(this::toView));
  }

  private void pass(Runnable way) {
    if (!passing) {
      passing = true;
      try {
        way.run();
      } finally {
        passing = false;
      }
    }
  }

  private void toShared() {
    Set<Id> ids =
        view.selection().stream().map(Id::new).collect(Collectors.toCollection(LinkedHashSet::new));
    shared.retainAll(ids);
    shared.addAll(ids);
  }

  private void toView() {
    Set<String> ids = new LinkedHashSet<>();
    shared.forEach(id -> ids.addAll(shown.apply(id)));
    view.selectAll(ids);
    view.selectedIdProperty().get().ifPresent(view::reveal);
  }
}
