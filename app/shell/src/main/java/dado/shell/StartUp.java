package dado.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;

/// The moment at which the window can be used, and what a measured or a training start does then.
///
/// `-Ddado.startup=FILE` with `-Ddado.startup.from=MILLIS`, the time at which the process was
/// started in milliseconds since 1970, writes how long that took, then ends. (The start that the
/// system tells of a process is off by up to a second.) `-Ddado.training=true` goes once through
/// the window's main job for the AOT cache, then ends.
final class StartUp {

  private static final javafx.util.Duration LONGEST_TRAINING = javafx.util.Duration.seconds(25);
  private static final int USABLE_FRAME = 2;

  private StartUp() {}

  /// Runs something when the window that was shown has drawn its second frame.
  static void whenUsable(Runnable then) {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        frames++;
        if (frames == USABLE_FRAME) {
          stop();
          usable(then);
        }
      }
    }.start();
  }

  private static void usable(Runnable then) {
    String report = System.getProperty("dado.startup", "");
    if (report.isEmpty()) {
      then.run();
      return;
    }
    long took = System.currentTimeMillis() - Long.getLong("dado.startup.from", 0);
    try {
      Files.writeString(Path.of(report), took + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Platform.exit();
  }

  /// Goes through the main job where this start is the training of the AOT cache.
  static void train(MainWindow window) {
    if (!Boolean.getBoolean("dado.training")) {
      return;
    }
    PauseTransition limit = new PauseTransition(LONGEST_TRAINING);
    limit.setOnFinished(_ -> Platform.exit());
    limit.play();
    window.rehearse(Platform::exit);
  }
}
