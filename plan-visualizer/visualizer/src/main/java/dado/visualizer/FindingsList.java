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
import javafx.scene.layout.Region;
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
    Label title = new Label(texts.get("findings.title"));
    title.getStyleClass().add("section");
    getChildren().setAll(title);
    if (findings.isEmpty()) {
      Label none = wrapped(texts.get("findings.none"));
      none.setGraphic(Icon.PROOF_OK.node(16));
      none.setId("no-findings");
      getChildren().add(none);
    }
    findings.forEach(f -> getChildren().add(entry(f)));
  }

  /// Not a button: a button does not ask wrapped text how high it is at its width.
  private HBox entry(Finding finding) {
    VBox words = new VBox(3, bold(finding.headline()));
    finding.evidence().forEach(e -> words.getChildren().add(muted(e)));
    for (Remedy remedy : finding.remedies()) {
      words.getChildren().add(wrapped("→ " + remedy.sentence()));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    HBox entry = new HBox(10, icon(finding.severity()).node(18), words);
    entry.setAlignment(Pos.TOP_LEFT);
    entry.setFocusTraversable(true);
    entry.setAccessibleRole(AccessibleRole.BUTTON);
    entry.setAccessibleText(finding.headline() + " " + texts.get("findings.nodes"));
    entry
        .getStyleClass()
        .addAll("finding", "finding-" + finding.severity().name().toLowerCase(Locale.ROOT));
    listen(entry, finding.nodeId());
    return entry;
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

  private static Label bold(String text) {
    Label label = wrapped(text);
    label.getStyleClass().add("text-bold");
    return label;
  }

  private static Label muted(String text) {
    Label label = wrapped(text);
    label.getStyleClass().add("text-muted");
    return label;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
