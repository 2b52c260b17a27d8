package dado.designer.model;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/// The operating system's own dialog for folders. It opens where it was left.
public final class SystemFolderChooser implements FolderChooser {

  private Optional<File> last = Optional.empty();

  @Override
  public Optional<Path> choose(Optional<Window> owner, String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    last.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    Optional<File> chosen = Optional.ofNullable(chooser.showDialog(owner.orElse(null)));
    chosen.ifPresent(folder -> last = Optional.of(folder));
    return chosen.map(File::toPath);
  }
}
