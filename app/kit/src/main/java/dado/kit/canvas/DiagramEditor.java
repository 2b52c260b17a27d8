package dado.kit.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.MenuItem;

/// What hands may do to the things of a diagram. A [DiagramView] without an editor is for looking
/// at: there a drag pans and the wheel zooms.
///
/// Every place is in the diagram's units. A gesture is shown by what `moving` and `pulling` answer,
/// once a frame, and takes effect only when it ends.
public interface DiagramEditor {

  /// The distance between the lines of the grid that things snap to.
  default double grid() {
    return 10;
  }

  /// Whether a drag moves a thing.
  default boolean isMovable(String id) {
    return false;
  }

  /// The diagram with things moved that far, to be looked at.
  DiagramScene moving(Set<String> ids, double dx, double dy);

  /// Moves things for good.
  default void move(Set<String> ids, double dx, double dy) {}

  /// Forgets what `moving` and `pulling` showed: the drag was given up.
  default void giveUp() {}

  /// The handles of what is selected.
  default List<Handle> handles(Set<String> selected) {
    return List.of();
  }

  /// The diagram with a handle pulled to a place, to be looked at.
  DiagramScene pulling(Handle handle, double x, double y);

  /// Pulls a handle for good.
  default void pull(Handle handle, double x, double y) {}

  /// The part at a place from which a line can be drawn.
  default Optional<Port> portAt(double x, double y) {
    return Optional.empty();
  }

  /// What a line from a port would end at.
  default Optional<Rect> target(Port from, double x, double y) {
    return Optional.empty();
  }

  /// Ends a line from a port; only where [#target] has something.
  default void connect(Port from, double x, double y) {}

  /// What can be done with the selected things, or with the ground when nothing is selected.
  default List<MenuItem> menu(Set<String> selected, double x, double y) {
    return List.of();
  }

  /// Adds a thing (the key `A`).
  default void add(double x, double y) {}

  /// Lets a person give a thing another name where it stands (F2).
  default void rename(String id) {}

  /// Removes things (Delete).
  default void delete(Set<String> ids) {}
}
