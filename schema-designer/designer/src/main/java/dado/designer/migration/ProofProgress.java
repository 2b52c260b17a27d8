package dado.designer.migration;

import dado.designer.model.MigrationModel;
import dado.icons.Icon;
import dado.kit.task.Job;
import dado.kit.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// How far trying a migration has come, with the button that stops it.
final class ProofProgress extends VBox {

  private static final Texts TEXTS = new Texts("dado.designer.migration.messages");

  ProofProgress(MigrationModel model) {
    super(6);
    setId("proof-progress");
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    Label step = new Label();
    step.setId("proof-step");
    step.setWrapText(true);
    Button cancel = new Button(TEXTS.get("cancel"), Icon.CANCEL.node(14));
    cancel.setId("cancel-proof");
    cancel.setTooltip(new Tooltip(TEXTS.get("cancel.tip")));
    cancel.setOnAction(e -> model.stopProving());
    getChildren().addAll(bar, step, cancel);
    model.proofJobProperty().subscribe(job -> job.ifPresent(j -> follow(j, bar, step)));
  }

  private static void follow(Job job, ProgressBar bar, Label step) {
    bar.progressProperty().bind(job.progressProperty());
    step.textProperty().bind(job.messageProperty());
  }
}
