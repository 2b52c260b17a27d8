package dado.designer.model;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/// How a person chooses a folder.
@FunctionalInterface
public interface FolderChooser {

  /// Asks, and waits for the answer. Called on the UI thread.
  ///
  /// @param owner the window that asks
  /// @return empty when the person thought better of it
  Optional<Path> choose(Optional<Window> owner, String title);
}
