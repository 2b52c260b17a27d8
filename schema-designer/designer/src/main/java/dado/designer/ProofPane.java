package dado.designer;

import dado.designer.model.DesignerModel;
import dado.designer.model.MigrationText;
import dado.kit.notice.ProofBadge.Standing;
import dado.kit.notice.ProofBadge;
import dado.kit.text.Texts;
import dado.schema.proof.Proof;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What came of trying the migration: a badge, and below it what was done, step by step.
final class ProofPane extends VBox {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  ProofPane(DesignerModel model) {
    super(4);
    setId("proof-pane");
    model.proofProperty().addListener((o, was, is) -> show(model));
    model.provingProperty().addListener((o, was, is) -> show(model));
    show(model);
  }

  private void show(DesignerModel model) {
    Optional<Proof> proof = model.proofProperty().get();
    if (proof.isPresent()) {
      show(proof.orElseThrow());
    } else {
      boolean running = model.provingProperty().get();
      getChildren().setAll(line(TEXTS.get(running ? "proof.running" : "proof.untried")));
    }
  }

  private void show(Proof proof) {
    List<String> trials = MigrationText.trials(proof);
    String detail = String.join("\n", trials);
    ProofBadge badge =
        switch (proof) {
          case Proof.Proven p -> new ProofBadge(Standing.PROVEN, p.where(), detail);
          case Proof.Refuted p -> new ProofBadge(Standing.REFUTED, p.where(), detail);
          case Proof.Impossible p -> new ProofBadge(Standing.IMPOSSIBLE, "", detail);
        };
    badge.setId("proof-badge");
    getChildren().setAll(badge);
    trials.forEach(t -> getChildren().add(line(t)));
  }

  private static Label line(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll("text-muted", "proof-trial");
    return label;
  }
}
