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
  private static final double BOLD = 1.13;
  private static final double LEGEND_WIDTH = 520;

  private final SvgWriter svg;

  private PlanSvg(SvgWriter svg) {
    this.svg = svg;
  }

  /// The whole file.
  public static String write(PlanDiagram diagram, boolean dark) {
    SvgStyle style = SvgStyle.of(dark);
    PlanSvg writer =
        new PlanSvg(new SvgWriter(area(diagram), diagram.title(), describe(diagram), style));
    diagram.edges().forEach(writer::edge);
    diagram.nodes().forEach(writer::box);
    writer.legend(diagram);
    return writer.svg.finish();
  }

  private static String describe(PlanDiagram diagram) {
    return diagram.nodes().size()
        + " steps. "
        + diagram.nodes().stream()
            .filter(b -> !b.badges().isEmpty())
            .limit(10)
            .map(PlanBox::spoken)
            .collect(Collectors.joining("; "));
  }

  private static Bounds area(PlanDiagram diagram) {
    Bounds bounds = diagram.bounds();
    double legend = LINE * (diagram.legend().size() + 2);
    double width = Math.max(bounds.width(), LEGEND_WIDTH);
    return new Bounds(bounds.x(), bounds.y(), width, bounds.height() + legend).grown(MARGIN);
  }

  /// A bent band as wide as its rows, of three filled bars: the width of lines is fixed.
  private void edge(PlanEdge edge) {
    double half = edge.width() / 2;
    Point from = edge.from();
    Point to = edge.to();
    double middle = (from.y() + to.y()) / 2;
    SvgPath path = new SvgPath();
    bar(path, to.x() - half, to.y(), to.x() + half, middle);
    bar(path, from.x() - half, middle, from.x() + half, from.y());
    bar(
        path,
        Math.min(from.x(), to.x()) - half,
        middle - half,
        Math.max(from.x(), to.x()) + half,
        middle + half);
    svg.path(path, "muted");
  }

  private static void bar(SvgPath path, double left, double top, double right, double bottom) {
    path.move(new Point(left, top))
        .line(new Point(right, top))
        .line(new Point(right, bottom))
        .line(new Point(left, bottom))
        .close();
  }

  private static String faded(PlanBox box, String cssClass) {
    return box.marks().contains(Mark.NEVER_EXECUTED) ? "muted" : cssClass;
  }

  private void box(PlanBox box) {
    Bounds at = box.bounds();
    svg.group("step", box.spoken());
    if (box.marks().contains(Mark.SEQUENTIAL_SCAN)) {
      svg.path(cut(at), "head");
    } else {
      svg.rect(at, 6, "box");
    }
    texts(box, at.width() - 2 * PlanBox.PADDING);
    bar(box, at, at.width() - 2 * PlanBox.PADDING);
    badges(box, at);
    svg.end();
  }

  private void texts(PlanBox box, double room) {
    Point base = new Point(box.bounds().x() + PlanBox.PADDING, box.bounds().y() + LINE);
    svg.text(base, TextWidth.fit(box.title(), room / BOLD), faded(box, "strong"));
    svg.text(base.plus(0, LINE), TextWidth.fit(box.target(), room), faded(box, "text"));
    for (int i = 0; i < box.lines().size(); i++) {
      String line = TextWidth.fit(box.lines().get(i), room);
      svg.text(base.plus(0, LINE * (i + 2)), line, faded(box, "text"));
    }
  }

  private static SvgPath cut(Bounds at) {
    double c = PlanBox.CUT;
    SvgPath path = new SvgPath().move(new Point(at.x() + c, at.y()));
    path.line(new Point(at.right() - c, at.y())).line(new Point(at.right(), at.y() + c));
    path.line(new Point(at.right(), at.bottom() - c)).line(new Point(at.right() - c, at.bottom()));
    path.line(new Point(at.x() + c, at.bottom())).line(new Point(at.x(), at.bottom() - c));
    return path.line(new Point(at.x(), at.y() + c)).close();
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
      double width = TextWidth.bold(badge) + 12;
      svg.rect(new Bounds(right - width, at.y() - BADGE + 4, width, BADGE), 9, "mark");
      svg.text(new Point(right - width + 6, at.y()), badge, "on-mark");
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
