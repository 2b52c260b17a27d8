package dado.designer.canvas;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/// Something that can be done on the diagram, the same by its key, a menu and a button.
///
/// @param id of its menu item
/// @param words what it does, for people
/// @param key what does it without a mouse
/// @param can whether it can be done now
record Command(
    String id, String words, Optional<KeyCombination> key, BooleanSupplier can, Runnable act) {

  static Command of(String id, String words, String key, BooleanSupplier can, Runnable act) {
    return new Command(id, words, Optional.of(KeyCombination.valueOf(key)), can, act);
  }

  static Command of(String id, String words, Runnable act) {
    return new Command(id, words, Optional.empty(), () -> true, act);
  }

  MenuItem item() {
    MenuItem item = new MenuItem(words);
    item.setId(id);
    key.ifPresent(item::setAccelerator);
    item.setDisable(!can.getAsBoolean());
    item.setOnAction(e -> act.run());
    return item;
  }
}
