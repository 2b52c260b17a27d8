package dado.visualizer;

import dado.icons.Icon;
import dado.kit.text.Texts;
import dado.plan.rule.Finding;
import dado.plan.rule.Remedy;
import dado.schema.migration.Risk.Severity;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The findings, the costliest first. Each leads to its step.
final class FindingsList extends VBox {
  private final Texts texts;
  private Consumer<Integer> onSelect = id -> {};

  FindingsList(Texts texts) {
    super(8);
    this.texts = texts;
    setId("findings");
  }

  void setOnStep(Consumer<Integer> onSelect) {
    this.onSelect = onSelect;
  }

  void show(List<Finding> findings) {
    getChildren().setAll(Words.section(texts.get("findings.title")));
    if (findings.isEmpty()) {
      Label none = Words.plain(texts.get("findings.none"));
      none.setGraphic(Icon.PROOF_OK.node(16));
      none.setId("no-findings");
      getChildren().add(none);
    }
    findings.forEach(f -> getChildren().add(entry(f)));
  }

  /// Not a button: a button does not ask wrapped text how high it is at its width.
  private HBox entry(Finding finding) {
    HBox entry = new HBox(10, icon(finding.severity()).node(18), words(finding));
    entry.setAlignment(Pos.TOP_LEFT);
    entry.setFocusTraversable(true);
    entry.setAccessibleRole(AccessibleRole.BUTTON);
    entry.setAccessibleText(finding.headline() + " " + texts.get("findings.nodes"));
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    entry.getStyleClass().addAll("finding", "finding-" + severity);
    listen(entry, finding.nodeId());
    return entry;
  }

  private static VBox words(Finding finding) {
    VBox words = new VBox(3, Words.bold(finding.headline()));
    finding.evidence().forEach(e -> words.getChildren().add(Words.muted(e.text())));
    for (Remedy remedy : finding.remedies()) {
      words.getChildren().add(Words.plain("→ " + remedy.sentence()));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    return words;
  }

  private void listen(HBox entry, int nodeId) {
    entry.setOnMouseClicked(e -> {
      entry.requestFocus();
      onSelect.accept(nodeId);
    });
    entry.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
        onSelect.accept(nodeId);
        e.consume();
      }
    });
  }

  private static Icon icon(Severity severity) {
    return severity == Severity.INFO ? Icon.INFO : Icon.WARNING;
  }
}
