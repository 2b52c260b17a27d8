package dado.designer.canvas;

import dado.kit.task.Background;
import dado.kit.task.Job;
import dado.kit.task.Work;
import dado.kit.text.Texts;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Tidies in the background; shown while it does, with how far it is and what stops it.
final class TidyBar extends HBox {
  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");

  private final Background background;
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel = new Button(TEXTS.get("tidy.cancel"));
  private Optional<Job> running = Optional.empty();

  TidyBar(Background background) {
    super(6);
    this.background = background;
    setId("er-tidying");
    setAlignment(Pos.CENTER_LEFT);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    progress.setPrefWidth(90);
    progress.setAccessibleText(TEXTS.get("tidy.running"));
    cancel.setId("er-tidy-cancel");
    cancel.setTooltip(new Tooltip(TEXTS.get("tidy.cancel.tip")));
    cancel.setOnAction(e -> running.ifPresent(Job::cancel));
    getChildren().addAll(new Label(TEXTS.get("tidy.running")), progress, cancel);
  }

  /// Runs a layout; one that runs already is given up.
  ///
  /// @param onFailure takes what went wrong; a cancel is nothing that did
  <T> void run(Work<T> layout, Consumer<T> onDone, Consumer<Throwable> onFailure) {
    running.ifPresent(Job::cancel);
    Job[] self = new Job[1];
    self[0] =
        background.run(
            TEXTS.get("tidy.job"),
            layout,
            done -> finish(self[0], () -> onDone.accept(done)),
            error ->
                finish(
                    self[0],
                    () -> {
                      if (!(error instanceof CancellationException)) {
                        onFailure.accept(error);
                      }
                    }));
    running = Optional.of(self[0]);
    progress.progressProperty().unbind();
    progress.progressProperty().bind(self[0].progressProperty());
    setVisible(true);
  }

  private void finish(Job job, Runnable then) {
    if (running.filter(job::equals).isPresent()) {
      running = Optional.empty();
      setVisible(false);
      then.run();
    }
  }
}
