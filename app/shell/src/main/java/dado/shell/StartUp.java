package dado.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;

/// What only a measured or a training start does.
///
/// `-Ddado.startup=FILE` writes the milliseconds from the process's start to the second frame after
/// the window was shown, then ends. `-Ddado.training=true` goes once through the window's main job
/// for the AOT cache, then ends.
final class StartUp {

  private static final javafx.util.Duration LONGEST_TRAINING = javafx.util.Duration.seconds(25);
  private static final int USABLE_FRAME = 2;

  private StartUp() {}

  /// The window was shown.
  static void shown() {
    String report = System.getProperty("dado.startup", "");
    if (!report.isEmpty()) {
      new FrameClock(Path.of(report)).start();
    }
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

  /// Writes down when the window became usable.
  private static final class FrameClock extends AnimationTimer {

    private final Path report;
    private int frames;

    FrameClock(Path report) {
      this.report = report;
    }

    @Override
    public void handle(long now) {
      frames++;
      if (frames == USABLE_FRAME) {
        stop();
        write();
        Platform.exit();
      }
    }

    private void write() {
      Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
      long millis = Duration.between(start, Instant.now()).toMillis();
      try {
        Files.writeString(report, millis + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
