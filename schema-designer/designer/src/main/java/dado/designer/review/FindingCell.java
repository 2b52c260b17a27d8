package dado.designer.review;

import dado.icons.Icon;
import dado.kit.text.Texts;
import dado.schema.lint.rule.Severity;
import dado.schema.review.Remark;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;

/// A row of the findings: its sign is told by shape and by word, not by colour alone.
final class FindingCell extends TreeCell<FindingRow> {

  private static final Texts TEXTS = new Texts("dado.designer.review.messages");

  FindingCell() {
    setId("finding");
    setWrapText(true);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(FindingRow row, boolean empty) {
    super.updateItem(row, empty);
    for (Severity each : Severity.values()) {
      pseudo(each, false);
    }
    setGraphic(null);
    setTooltip(null);
    if (empty || row == null) {
      setText(null);
      setAccessibleText(null);
    } else {
      row.remark().ifPresentOrElse(this::show, () -> setText(group(row)));
    }
  }

  private static String group(FindingRow row) {
    String name = row.owner().isEmpty() ? TEXTS.get("findings.design") : row.owner();
    return TEXTS.get("findings.group", name, row.count());
  }

  private void show(Remark remark) {
    pseudo(remark.severity(), true);
    setGraphic((remark.severity() == Severity.INFO ? Icon.INFO : Icon.WARNING).node(14));
    setText(remark.finding().message());
    setTooltip(new Tooltip(remark.finding().message()));
    String severity = TEXTS.get("severity." + remark.severity());
    setAccessibleText(severity + ": " + remark.finding().message());
  }

  private void pseudo(Severity severity, boolean on) {
    String name = severity.name().toLowerCase(Locale.ROOT);
    pseudoClassStateChanged(PseudoClass.getPseudoClass(name), on);
  }
}
