package dado.plan.diagram;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.rule.Analysis;
import dado.plan.rule.Finding;
import dado.plan.rule.Remedy;
import dado.plan.rule.Thresholds;
import dado.schema.diagram.Bounds;
import dado.schema.migration.Risk.Severity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// A plan as text: a tree with its numbers, and the findings below.
public final class PlanText {
  /// Deeper steps do not move further to the right.
  private static final int DEEPEST_INDENT = 40;

  private static final Bounds NOWHERE = new Bounds(0, 0, 0, 0);

  private final Analysis analysis;
  private final Captions captions;
  private final StringBuilder out = new StringBuilder();

  private PlanText(Analysis analysis) {
    this.analysis = analysis;
    List<Node> nodes = analysis.query().roots().stream().flatMap(Node::all).toList();
    this.captions = new Captions(analysis, nodes, Thresholds.DEFAULT);
  }

  /// The whole text, with a line feed at its end.
  public static String write(Analysis analysis) {
    PlanText text = new PlanText(analysis);
    text.tree();
    text.outside();
    text.findings();
    return text.out.toString();
  }

  /// The steps alone, with a line feed at its end.
  public static String steps(Analysis analysis) {
    PlanText text = new PlanText(analysis);
    text.tree();
    text.outside();
    return text.out.toString();
  }

  private void tree() {
    out.append(captions.title()).append('\n');
    Deque<Branch> open = new ArrayDeque<>();
    push(open, analysis.query().roots(), "", 0);
    while (!open.isEmpty()) {
      Branch next = open.pop();
      out.append(next.indent()).append(next.last() ? "└─ " : "├─ ").append(line(next.node()));
      out.append('\n');
      String indent = next.depth() >= DEEPEST_INDENT ? next.indent() : next.below();
      conditions(next.node(), indent);
      raised(next.node(), indent);
      push(open, next.node().children(), indent, next.depth() + 1);
    }
  }

  private void outside() {
    List<String> lines = OutsideWords.lines(analysis);
    lines.forEach(l -> out.append(oneLine(l)).append('\n'));
  }

  private static void push(Deque<Branch> open, List<Node> nodes, String indent, int depth) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      open.push(new Branch(nodes.get(i), indent, i == nodes.size() - 1, depth));
    }
  }

  private String line(Node node) {
    PlanBox box = captions.box(node, NOWHERE);
    StringBuilder line = new StringBuilder(NodeWords.subplan(node) + oneLine(node.label()));
    if (box.target().startsWith("by ") && !node.label().contains(box.target())) {
      line.append(' ').append(oneLine(box.target()));
    }
    box.lines().stream().filter(l -> !l.isEmpty()).forEach(l -> line.append("  ").append(l));
    line.append(NodeWords.runs(node, analysis.metrics().of(node.id())));
    box.badges().forEach(b -> line.append("  [").append(b).append(']'));
    return box.marks().contains(Mark.MISESTIMATE) ? line + expected(node) : line.toString();
  }

  private String expected(Node node) {
    return analysis
        .metrics()
        .of(node.id())
        .misestimate()
        .map(m -> " expected " + Numbers.count(m.expected()) + " a loop")
        .orElse("");
  }

  private void conditions(Node node, String indent) {
    boolean rail = !node.children().isEmpty();
    node.conditions()
        .forEach((name, text) -> {
          if (!node.label().contains(text)) {
            out.append(indent).append(rail ? "│    " : "     ");
            out.append(name).append(": ").append(oneLine(text)).append('\n');
          }
        });
  }

  private void raised(Node node, String indent) {
    OutsideWords.raised(analysis.metrics().of(node.id()).raisedMillis())
        .ifPresent(words -> {
          out.append(indent).append(node.children().isEmpty() ? "     " : "│    ");
          out.append('(').append(words).append(")\n");
        });
  }

  private void findings() {
    out.append('\n');
    boolean wrong = analysis.findings().stream().anyMatch(f -> f.severity() != Severity.INFO);
    if (!wrong) {
      out.append(oneLine(analysis.headline())).append('\n');
    }
    analysis.findings().forEach(this::finding);
  }

  private void finding(Finding finding) {
    out.append(finding.severity().name().toLowerCase(Locale.ROOT)).append(": ");
    out.append(oneLine(finding.headline())).append('\n');
    finding.evidence().forEach(e -> out.append("    ").append(oneLine(e.text())).append('\n'));
    for (Remedy remedy : finding.remedies()) {
      out.append("    → ").append(oneLine(remedy.sentence())).append('\n');
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }

  /// A step that is still to be written.
  private record Branch(Node node, String indent, boolean last, int depth) {
    String below() {
      return indent + (last ? "   " : "│  ");
    }
  }
}
