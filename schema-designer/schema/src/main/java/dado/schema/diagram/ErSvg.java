package dado.schema.diagram;

import java.util.List;

/// An ER diagram as an SVG file: real text, keys marked in words, crow's feet as paths.
public final class ErSvg {

  private final SvgWriter svg;

  private ErSvg(SvgWriter svg) {
    this.svg = svg;
  }

  /// The whole file.
  public static String write(ErDiagram diagram, boolean dark) {
    SvgWriter svg =
        new SvgWriter(
            area(diagram), "Entity-relationship diagram", describe(diagram), SvgStyle.of(dark));
    ErSvg writer = new ErSvg(svg);
    if (diagram.boxes().isEmpty()) {
      svg.text(new Point(24, 36), "No tables yet.", "muted");
    }
    diagram.edges().forEach(writer::edge);
    diagram.boxes().forEach(writer::box);
    return svg.finish();
  }

  private static Bounds area(ErDiagram diagram) {
    return diagram.boxes().isEmpty() ? new Bounds(0, 0, 160, 60) : diagram.bounds();
  }

  private static String describe(ErDiagram diagram) {
    return counted(diagram.boxes().size(), "table")
        + " and "
        + counted(diagram.edges().size(), "foreign key column")
        + ". PK is a primary key, FK a foreign key, UQ a unique column; "
        + "? behind a type says that the column may be null.";
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private void edge(ErEdge edge) {
    svg.group("fk", title(edge));
    SvgPath path = new SvgPath().move(edge.points().getFirst());
    edge.points().stream().skip(1).forEach(path::line);
    svg.path(path, "edge");
    sign(CrowsFoot.start(edge));
    sign(CrowsFoot.end(edge));
    svg.end();
  }

  private static String title(ErEdge edge) {
    String tables = edge.from().local() + " → " + edge.to().local();
    return edge.foreignKey().isEmpty() ? tables : edge.foreignKey() + ": " + tables;
  }

  private void sign(CrowsFoot foot) {
    SvgPath path = new SvgPath();
    for (List<Point> stroke : foot.strokes()) {
      path.move(stroke.getFirst()).line(stroke.getLast());
    }
    svg.path(path, "edge");
    foot.ring().forEach(center -> svg.circle(center, CrowsFoot.RING, "background"));
    foot.ring().forEach(center -> svg.circle(center, CrowsFoot.RING, "edge"));
  }

  private void box(ErBox box) {
    Bounds head = box.head();
    svg.group("table", box.name().toString());
    svg.rect(box.bounds(), 3, "box");
    svg.rect(head, 3, "head");
    double inside = head.width() - 2 * ErBox.PADDING;
    Point base = new Point(head.x() + ErBox.PADDING, head.y() + 18);
    svg.text(base, TextWidth.fit(box.title(), inside / 1.13), "strong");
    for (int i = 0; i < box.rows().size(); i++) {
      row(box, i);
    }
    svg.end();
  }

  private void row(ErBox box, int number) {
    ErRow row = box.rows().get(number);
    Bounds area = box.row(number);
    double base = area.y() + 15;
    double left = area.x() + ErBox.PADDING;
    if (number > 0) {
      svg.line(new Point(area.x(), area.y()), new Point(area.right(), area.y()), "rule");
    }
    if (row.isKey()) {
      svg.text(new Point(left, base), row.marks(), "key");
    }
    svg.text(
        new Point(left + box.marksWidth(), base),
        TextWidth.fit(row.name(), box.nameWidth(number)),
        row.primaryKey() ? "strong" : "text");
    svg.text(
        new Point(area.right() - ErBox.PADDING, base),
        TextWidth.fit(row.typeText(), box.typeWidth(number)),
        "muted",
        SvgWriter.Anchor.END);
  }
}
