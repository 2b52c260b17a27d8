package dado.designer.project;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The operating system's own dialogs for files. They open where they were left.
public final class SystemFileChoice implements ProjectWork.FileChoice {
  private Optional<File> folder = Optional.empty();

  @Override
  public Optional<Path> open(Optional<Window> owner, String title, List<String> endings) {
    FileChooser chooser = chooser(title);
    List<String> patterns = endings.stream().map(e -> "*" + e).toList();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(String.join(", ", endings), patterns));
    return chosen(Optional.ofNullable(chooser.showOpenDialog(owner.orElse(null))));
  }

  @Override
  public Optional<Path> save(Optional<Window> owner, String title, String name) {
    FileChooser chooser = chooser(title);
    chooser.setInitialFileName(name);
    return chosen(Optional.ofNullable(chooser.showSaveDialog(owner.orElse(null))));
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private Optional<Path> chosen(Optional<File> file) {
    file.map(File::getParentFile).ifPresent(parent -> folder = Optional.of(parent));
    return file.map(File::toPath);
  }
}
