package dado.kit.notice;

import dado.icons.Icon;
import dado.kit.task.Background;
import dado.kit.task.Job;
import dado.kit.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// A strip that shows what runs in the background, each with a button to cancel it. Its height
/// stays the same whether anything runs or not. Its node id is `task-strip`.
public final class TaskStrip extends HBox {
  private static final Texts TEXTS = new Texts("dado.kit.messages");
  private static final int MOST_SHOWN = 3;

  private final Background background;
  private final Map<Job, Node> shown = new HashMap<>();
  private final Label idle = new Label(TEXTS.get("task.idle"));

  /// The strip of a pool.
  public TaskStrip(Background background) {
    this.background = background;
    setId("task-strip");
    getStyleClass().add("task-strip");
    setAlignment(Pos.CENTER_LEFT);
    idle.getStyleClass().add("text-muted");
    background.jobs().addListener((ListChangeListener<Job>) c -> refresh());
    refresh();
  }

  private void refresh() {
    List<Job> jobs = background.jobs();
    shown.keySet().retainAll(jobs);
    List<Job> first = jobs.subList(0, Math.min(MOST_SHOWN, jobs.size()));
    getChildren()
        .setAll(first.stream().map(j -> shown.computeIfAbsent(j, TaskStrip::entry)).toList());
    if (jobs.size() > MOST_SHOWN) {
      getChildren().add(new Label(TEXTS.get("task.more", jobs.size() - MOST_SHOWN)));
    }
    if (jobs.isEmpty()) {
      getChildren().add(idle);
    }
  }

  private static Node entry(Job job) {
    Label text = new Label();
    text.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> sentence(job), job.titleProperty(), job.messageProperty()));
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(job.progressProperty());
    bar.setPrefWidth(120);
    HBox entry = new HBox(8, text, bar, cancelButton(job));
    entry.setAlignment(Pos.CENTER_LEFT);
    return entry;
  }

  private static Button cancelButton(Job job) {
    Button cancel = new Button(TEXTS.get("task.cancel"), Icon.CANCEL.node(14));
    cancel.getStyleClass().addAll("small", "cancel-job");
    cancel.setAccessibleText(TEXTS.get("task.cancelOf", job.titleProperty().get()));
    cancel.setOnAction(e -> {
      job.cancel();
      cancel.setText(TEXTS.get("task.cancelling"));
      cancel.setDisable(true);
    });
    return cancel;
  }

  private static String sentence(Job job) {
    String message = job.messageProperty().get();
    String title = job.titleProperty().get();
    return message.isEmpty() ? title : title + ": " + message;
  }
}
