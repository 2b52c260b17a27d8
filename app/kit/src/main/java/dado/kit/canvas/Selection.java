package dado.kit.canvas;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/// The selected things of a diagram. One of them leads: arrows start from it.
final class Selection {
  private final ObservableSet<String> ids = FXCollections.observableSet(new LinkedHashSet<>());
  private final ObjectProperty<Optional<String>> lead =
      new SimpleObjectProperty<>(Optional.empty());
  private boolean changing;
  private boolean whole;

  Selection() {
    ids.addListener((SetChangeListener<String>) this::follow);
    lead.addListener((o, was, is) -> follow(is));
  }

  /// In the order in which they were selected. Whoever changes it changes the lead.
  ObservableSet<String> ids() {
    return ids;
  }

  /// The one that leads. Whoever sets it selects it alone.
  ObjectProperty<Optional<String>> lead() {
    return lead;
  }

  /// Selects these and nothing else; the last of them leads.
  void set(Collection<String> wanted) {
    Set<String> next = new LinkedHashSet<>(wanted);
    whole = true;
    ids.retainAll(next);
    ids.addAll(next);
    whole = false;
    Optional<String> last =
        next.isEmpty() ? Optional.empty() : Optional.of(next.stream().toList().getLast());
    lead(last);
  }

  /// Selects a thing, or lets it go when it is selected.
  void toggle(String id) {
    if (!ids.remove(id)) {
      ids.add(id);
    }
  }

  private void follow(SetChangeListener.Change<? extends String> change) {
    if (whole) {
      return;
    }
    if (change.wasAdded()) {
      lead(Optional.of(change.getElementAdded()));
    } else if (lead.get().filter(ids::contains).isEmpty()) {
      lead(ids.isEmpty() ? Optional.empty() : Optional.of(ids.stream().toList().getLast()));
    }
  }

  private void lead(Optional<String> id) {
    changing = true;
    lead.set(id);
    changing = false;
  }

  private void follow(Optional<String> wanted) {
    if (!changing) {
      set(wanted.stream().toList());
    }
  }
}
