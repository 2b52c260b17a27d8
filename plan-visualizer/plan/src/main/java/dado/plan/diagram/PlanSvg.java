package dado.plan.diagram;

import dado.schema.diagram.Bounds;
import dado.schema.diagram.Point;
import dado.schema.diagram.SvgPath;
import dado.schema.diagram.SvgStyle;
import dado.schema.diagram.SvgWriter;
import dado.schema.diagram.TextWidth;
import java.util.stream.Collectors;

/// A plan diagram as an SVG file: real text, a legend, light or dark.
public final class PlanSvg {
  private static final double MARGIN = 24;
  private static final double LINE = 18;
  private static final double BAR = 6;
  private static final double BADGE = 18;
  private static final double LEGEND_WIDTH = 520;

  private final SvgWriter svg;

  private PlanSvg(SvgWriter svg) {
    this.svg = svg;
  }

  /// The whole file.
  public static String write(PlanDiagram diagram, boolean dark) {
    String description =
        diagram.nodes().size()
            + " steps. "
            + diagram.nodes().stream()
                .filter(b -> !b.badges().isEmpty())
                .limit(10)
                .map(PlanBox::spoken)
                .collect(Collectors.joining("; "));
    PlanSvg writer =
        new PlanSvg(new SvgWriter(area(diagram), diagram.title(), description, SvgStyle.of(dark)));
    diagram.edges().forEach(writer::edge);
    diagram.nodes().forEach(writer::box);
    writer.legend(diagram);
    return writer.svg.finish();
  }

  private static Bounds area(PlanDiagram diagram) {
    Bounds bounds = diagram.bounds();
    double legend = LINE * (diagram.legend().size() + 2);
    double width = Math.max(bounds.width(), LEGEND_WIDTH);
    return new Bounds(bounds.x(), bounds.y(), width, bounds.height() + legend).grown(MARGIN);
  }

  /// A band as wide as its rows, filled: the line's own width is fixed.
  private void edge(PlanEdge edge) {
    double half = edge.width() / 2;
    double middle = (edge.from().y() + edge.to().y()) / 2;
    Point from = edge.from();
    Point to = edge.to();
    svg.path(
        new SvgPath()
            .move(from.plus(-half, 0))
            .curve(
                new Point(from.x() - half, middle),
                new Point(to.x() - half, middle),
                to.plus(-half, 0))
            .line(to.plus(half, 0))
            .curve(
                new Point(to.x() + half, middle),
                new Point(from.x() + half, middle),
                from.plus(half, 0))
            .close(),
        "muted");
  }

  private void box(PlanBox box) {
    Bounds at = box.bounds();
    svg.group("step", box.spoken());
    if (box.marks().contains(Mark.SEQUENTIAL_SCAN)) {
      svg.path(cut(at), "head");
    } else {
      svg.rect(at, 6, "box");
    }
    double room = at.width() - 2 * PlanBox.PADDING;
    Point base = new Point(at.x() + PlanBox.PADDING, at.y() + LINE);
    String faded = box.marks().contains(Mark.NEVER_EXECUTED) ? "muted" : "text";
    svg.text(
        base, TextWidth.fit(box.title(), room / 1.13), faded.equals("text") ? "strong" : faded);
    svg.text(base.plus(0, LINE), TextWidth.fit(box.target(), room), faded);
    for (int i = 0; i < box.lines().size(); i++) {
      svg.text(base.plus(0, LINE * (i + 2)), TextWidth.fit(box.lines().get(i), room), faded);
    }
    bar(box, at, room);
    badges(box, at);
    svg.end();
  }

  private static SvgPath cut(Bounds at) {
    double c = PlanBox.CUT;
    return new SvgPath()
        .move(new Point(at.x() + c, at.y()))
        .line(new Point(at.right() - c, at.y()))
        .line(new Point(at.right(), at.y() + c))
        .line(new Point(at.right(), at.bottom() - c))
        .line(new Point(at.right() - c, at.bottom()))
        .line(new Point(at.x() + c, at.bottom()))
        .line(new Point(at.x(), at.bottom() - c))
        .line(new Point(at.x(), at.y() + c))
        .close();
  }

  private void bar(PlanBox box, Bounds at, double room) {
    double y = at.bottom() - PlanBox.PADDING - BAR;
    svg.rect(new Bounds(at.x() + PlanBox.PADDING, y, room, BAR), 3, "rule");
    double filled = room * Math.clamp(box.share(), 0, 1);
    if (filled >= 1) {
      svg.rect(new Bounds(at.x() + PlanBox.PADDING, y, filled, BAR), 3, color(box.grade()));
    }
  }

  private static String color(Grade grade) {
    return switch (grade) {
      case LOW -> "good";
      case MEDIUM -> "warning";
      case HIGH -> "danger";
    };
  }

  /// On the upper border, from the right.
  private void badges(PlanBox box, Bounds at) {
    double right = at.right() - PlanBox.CUT;
    for (String badge : box.badges()) {
      double width = TextWidth.of(badge) * 1.13 + 12;
      svg.rect(new Bounds(right - width, at.y() - BADGE / 2, width, BADGE), 9, "mark");
      svg.text(new Point(right - width + 6, at.y() + 4), badge, "on-mark");
      right -= width + 4;
    }
  }

  private void legend(PlanDiagram diagram) {
    Point at = new Point(diagram.bounds().x(), diagram.bounds().bottom() + LINE * 2);
    svg.text(at, diagram.title(), "strong");
    for (int i = 0; i < diagram.legend().size(); i++) {
      svg.text(at.plus(0, LINE * (i + 1)), diagram.legend().get(i), "muted");
    }
  }
}
