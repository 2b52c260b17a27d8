package dado.plan.diagram;

import dado.plan.metrics.Basis;
import dado.plan.metrics.Measured;
import dado.plan.metrics.Misestimate;
import dado.plan.metrics.NodeMetrics;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.plan.rule.Analysis;
import dado.plan.rule.Thresholds;
import dado.schema.diagram.Bounds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the boxes of a plan diagram say.
final class Captions {
  private final Analysis analysis;
  private final Thresholds thresholds;
  private final int slowest;

  /// @param nodes all of the plan
  Captions(Analysis analysis, List<Node> nodes, Thresholds thresholds) {
    this.analysis = analysis;
    this.thresholds = thresholds;
    this.slowest = slowest(nodes);
  }

  /// The id of the step that takes most, where that is worth a badge; 0 where none does.
  private int slowest(List<Node> nodes) {
    int found = 0;
    double most = thresholds.minorShare();
    for (Node node : nodes) {
      double share = analysis.metrics().share(node.id());
      if (share > most || (found == 0 && share == most)) {
        most = share;
        found = node.id();
      }
    }
    return found;
  }

  PlanBox box(Node node, Bounds bounds) {
    double share = analysis.metrics().share(node.id());
    return new PlanBox(node.id(), bounds, share, Grade.of(share, thresholds), () -> words(node));
  }

  private PlanBox.Words words(Node node) {
    NodeMetrics metrics = analysis.metrics().of(node.id());
    Set<Mark> marks = marks(node, metrics);
    return new PlanBox.Words(
        NodeWords.title(node),
        NodeWords.target(node),
        List.of(NodeWords.effort(node, metrics), NodeWords.rows(node, metrics)),
        marks,
        badges(marks, metrics));
  }

  private Set<Mark> marks(Node node, NodeMetrics metrics) {
    boolean idle = node.actual().map(a -> !a.executed()).orElse(false);
    boolean scans = node.operator() instanceof Operator.SequentialScan;
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    mark(marks, Mark.SEQUENTIAL_SCAN, scans && !idle);
    mark(marks, Mark.SLOWEST, slowest == node.id());
    mark(marks, Mark.MISESTIMATE, isOff(metrics));
    mark(marks, Mark.NEVER_EXECUTED, idle);
    return marks;
  }

  private static void mark(Set<Mark> marks, Mark mark, boolean applies) {
    if (applies) {
      marks.add(mark);
    }
  }

  private boolean isOff(NodeMetrics metrics) {
    return metrics.misestimate().map(m -> m.factor() >= thresholds.misestimate()).orElse(false);
  }

  private static List<String> badges(Set<Mark> marks, NodeMetrics metrics) {
    List<String> badges = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      if (marks.contains(mark)) {
        badges.add(badge(mark, metrics));
      }
    }
    return badges;
  }

  private static String badge(Mark mark, NodeMetrics metrics) {
    return switch (mark) {
      case MISESTIMATE -> metrics.misestimate().map(Captions::off).orElse(mark.badge());
      case SLOWEST -> most(mark, metrics.basis());
      case SEQUENTIAL_SCAN, NEVER_EXECUTED -> mark.badge();
    };
  }

  private static String most(Mark mark, Basis basis) {
    return switch (basis) {
      case TIME, NOTHING -> mark.badge();
      case BLOCKS -> "most blocks";
      case ROWS -> "most rows";
      case COST -> "costliest";
    };
  }

  private static String off(Misestimate off) {
    return Numbers.factor(off.factor()) + "× " + (off.under() ? "more" : "fewer") + " rows";
  }

  String title() {
    String engine = analysis.query().engine().title() + " plan";
    Optional<Measured> time = analysis.metrics().totalMillis();
    if (time.isPresent()) {
      return engine + ": " + Numbers.millis(time.get().value());
    }
    String untimed = engine + (analysis.query().analyzed() ? ", not timed" : ", not executed");
    return analysis
        .metrics()
        .totalCost()
        .map(c -> untimed + ": planner's cost " + Numbers.cost(c))
        .orElse(untimed);
  }

  List<String> legend() {
    return List.of(
        "Bar: the step's own share " + analysis.metrics().basis().words(),
        "Orange from "
            + Numbers.percent(thresholds.minorShare())
            + ", red from "
            + Numbers.percent(thresholds.majorShare()),
        "Cut corners, \"" + Mark.SEQUENTIAL_SCAN.badge() + "\": every row of the table is read",
        "Line between boxes: the wider, the more rows (logarithmic)",
        "\"× more rows\", \"× fewer rows\": estimate off by "
            + Numbers.factor(thresholds.misestimate())
            + " times or more");
  }
}
