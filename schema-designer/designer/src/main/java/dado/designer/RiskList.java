package dado.designer;

import dado.designer.model.MigrationText;
import dado.kit.text.Texts;
import dado.schema.migration.Migration;
import dado.schema.migration.Risk;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What can go wrong when a migration runs, and what its down script brings back.
final class RiskList extends VBox {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  RiskList() {
    super(4);
    setId("migration-risks");
  }

  void show(Migration migration) {
    getChildren().setAll(line(MigrationText.reversibility(migration), "reversibility"));
    if (migration.risks().isEmpty()) {
      getChildren().add(line(TEXTS.get("migration.risks.none"), "text-muted"));
    }
    migration.risks().forEach(r -> getChildren().add(risk(r)));
  }

  private static Label risk(Risk risk) {
    String severity = TEXTS.get("severity." + risk.severity());
    String text = TEXTS.get("migration.risk", severity, risk.message(), risk.advice());
    return line(text, "risk-" + risk.severity().name().toLowerCase(Locale.ROOT));
  }

  private static Label line(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
