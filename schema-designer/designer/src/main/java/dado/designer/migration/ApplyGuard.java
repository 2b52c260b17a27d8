package dado.designer.migration;

import dado.designer.model.DesignerModel;
import dado.designer.model.DesignerWork.Target;
import dado.icons.Icon;
import dado.kit.text.Texts;
import dado.schema.migration.Migration;
import dado.schema.proof.Proof;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/// What a person must see, and for production type, before a migration is applied.
final class ApplyGuard extends FlowPane {

  private static final Texts TEXTS = new Texts("dado.designer.migration.messages");

  private final DesignerModel model;
  private final Runnable onDone;
  private final Optional<Target> target;
  private final CheckBox anyway = new CheckBox();
  private final TextField typed = new TextField();
  private final Button go = new Button(TEXTS.get("guard.go"), Icon.APPLY.node(16));

  ApplyGuard(DesignerModel model, Migration migration, Runnable onDone) {
    super(10, 6);
    this.model = model;
    this.onDone = onDone;
    this.target = model.work().target().get();
    setId("apply-guard");
    getStyleClass().add("apply-guard");
    setRowValignment(javafx.geometry.VPos.CENTER);
    setAlignment(Pos.CENTER_LEFT);
    add(migration);
    anyway.selectedProperty().subscribe(on -> check());
    typed.textProperty().subscribe(text -> check());
    model.proofProperty().subscribe(p -> check());
  }

  private void add(Migration migration) {
    String where = target.map(Target::title).orElse(TEXTS.get("guard.nowhere"));
    Label title = new Label(TEXTS.get("guard.title", migration.up().size(), where));
    title.setId("guard-title");
    title.getStyleClass().add("designer-heading");
    if (isProduction()) {
      Label sign = new Label(TEXTS.get("guard.production"), Icon.WARNING.node(16));
      sign.setId("guard-production");
      sign.getStyleClass().add("risk-error");
      getChildren().add(sign);
    }
    getChildren().add(title);
    anyway.setId("guard-anyway");
    anyway.managedProperty().bind(anyway.visibleProperty());
    getChildren().add(anyway);
    if (isProduction()) {
      typed.setId("guard-typed");
      typed.setPromptText(TEXTS.get("guard.type", database()));
      typed.setAccessibleText(TEXTS.get("guard.type", database()));
      getChildren().addAll(new Label(TEXTS.get("guard.type", database())), typed);
    }
    getChildren().addAll(go(), close());
  }

  private Button go() {
    go.setId("apply-confirm");
    go.getStyleClass().add(isProduction() ? "danger" : "accent");
    go.setTooltip(new Tooltip(TEXTS.get("guard.go.tip")));
    go.setOnAction(e -> {
      onDone.run();
      model.migration().apply();
    });
    return go;
  }

  private Button close() {
    Button close = new Button(TEXTS.get("close"));
    close.setId("apply-close");
    close.setOnAction(e -> onDone.run());
    return close;
  }

  private boolean isProduction() {
    return target.filter(Target::production).isPresent();
  }

  private String database() {
    return target.map(Target::database).orElse("");
  }

  private void check() {
    Optional<Proof> proof = model.proofProperty().get();
    boolean proven = proof.filter(Proof.Proven.class::isInstance).isPresent();
    boolean refuted = proof.filter(Proof.Refuted.class::isInstance).isPresent();
    anyway.setText(TEXTS.get(refuted ? "guard.refuted" : "guard.unproven"));
    anyway.setVisible(!proven);
    boolean confirmed = !isProduction() || typed.getText().strip().equals(database());
    go.setDisable(!confirmed || !(proven || anyway.isSelected()));
  }
}
