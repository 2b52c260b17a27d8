package dado.visualizer;

import dado.kit.text.Texts;
import dado.plan.metrics.Measured;
import dado.plan.metrics.Misestimate;
import dado.plan.metrics.NodeMetrics;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import java.util.Map;
import javafx.scene.control.TextArea;

/// Everything known of one step: what Dado computed, and all that the server printed. A text that
/// can be selected and copied.
final class StepDetails extends TextArea {
  private final Texts texts;

  StepDetails(Texts texts) {
    this.texts = texts;
    setId("step-details");
    setEditable(false);
    setWrapText(true);
    getStyleClass().add("sql-text");
    clearStep();
  }

  void clearStep() {
    setText(texts.get("step.none"));
  }

  void show(Node node, NodeMetrics metrics) {
    StringBuilder out = new StringBuilder(node.label()).append("\n\n");
    out.append(texts.get("step.computed")).append('\n');
    computed(out, metrics);
    section(out, "step.conditions", node.conditions());
    section(out, "step.printed", node.raw());
    setText(out.toString());
    setScrollTop(0);
  }

  private void computed(StringBuilder out, NodeMetrics metrics) {
    metrics.selfMillis().ifPresent(m -> line(out, "step.self", millis(m)));
    metrics.inclusiveMillis().ifPresent(m -> line(out, "step.inclusive", millis(m)));
    line(out, "step.share", Numbers.percent(metrics.share()));
    metrics.rows().ifPresent(m -> line(out, "step.rows", Numbers.count(m.value())));
    metrics.removed().ifPresent(m -> line(out, "step.removed", Numbers.count(m.value())));
    metrics.misestimate().ifPresent(m -> line(out, "step.misestimate", off(m)));
  }

  private static String millis(Measured measured) {
    return Numbers.millis(measured.value(), measured.error());
  }

  private static Object[] off(Misestimate m) {
    return new Object[] {
      Numbers.factor(m.factor()), Numbers.count(m.expected()), Numbers.count(m.actual())
    };
  }

  private void section(StringBuilder out, String key, Map<String, String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    out.append('\n').append(texts.get(key)).append('\n');
    entries.forEach(
        (name, value) -> out.append("  ").append(name).append(": ").append(value).append('\n'));
  }

  private void line(StringBuilder out, String key, Object... args) {
    out.append("  ").append(texts.get(key, args)).append('\n');
  }
}
