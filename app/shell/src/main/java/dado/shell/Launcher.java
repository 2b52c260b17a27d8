package dado.shell;

import dado.cli.Main;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;

/// The entry of Dado: the window without arguments or with a database to open, a command otherwise.
public final class Launcher {

  /// Arguments of a start through Maven, whose own command line has no room for them.
  private static final String ARGUMENTS = "dado.args";

  private Launcher() {}

  /// Opens the window or runs a command.
  public static void main(String[] args) {
    List<String> words = words(args);
    if (Opening.parse(words).isEmpty()) {
      Main.main(words.toArray(String[]::new));
      return;
    }
    Optional<String> obstacle = Display.obstacle();
    if (obstacle.isPresent()) {
      Main.withoutWindow(obstacle.get());
      return;
    }
    Graphics.choose();
    Application.launch(DadoApp.class, words.toArray(String[]::new));
  }

  private static List<String> words(String[] args) {
    List<String> given = List.of(args).stream().filter(word -> !word.isBlank()).toList();
    String fromBuild = System.getProperty(ARGUMENTS, "").strip();
    return given.isEmpty() && !fromBuild.isEmpty() ? List.of(fromBuild.split("\\s+")) : given;
  }
}
