package dado.schema.diagram;

import dado.schema.diagram.ErBox.Kind;
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
    diagram.groups().forEach(writer::group);
    diagram.edges().forEach(writer::edge);
    diagram.boxes().forEach(writer::box);
    return svg.finish();
  }

  private static Bounds area(ErDiagram diagram) {
    return diagram.boxes().isEmpty() ? new Bounds(0, 0, 160, 60) : diagram.bounds();
  }

  private static String describe(ErDiagram diagram) {
    String others =
        some(diagram, "view", Kind.VIEW, Kind.MATERIALIZED_VIEW)
            + some(diagram, "enum", Kind.ENUM)
            + some(diagram, "note", Kind.NOTE);
    long keys = diagram.edges().stream().filter(e -> e.kind() == ErEdge.Kind.FOREIGN_KEY).count();
    return counted(count(diagram, Kind.TABLE), "table")
        + others
        + " and "
        + counted(keys, "foreign key column")
        + ". PK is a primary key, FK a foreign key, UQ a unique column; "
        + "? behind a type says that the column may be null.";
  }

  private static String some(ErDiagram diagram, String noun, Kind... kinds) {
    long count = count(diagram, kinds);
    return count == 0 ? "" : ", " + counted(count, noun);
  }

  private static long count(ErDiagram diagram, Kind... kinds) {
    return diagram.boxes().stream().filter(b -> List.of(kinds).contains(b.kind())).count();
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private void group(ErGroup group) {
    Bounds area = group.bounds();
    svg.group("schema", group.schema());
    svg.rect(area, 6, "group", group.colour());
    svg.text(new Point(area.x() + ErBox.PADDING, area.y() + 17), group.schema(), "muted");
    svg.end();
  }

  private void edge(ErEdge edge) {
    boolean key = edge.kind() == ErEdge.Kind.FOREIGN_KEY;
    svg.group(key ? "fk" : edge.kind() == ErEdge.Kind.READS ? "reads" : "type", title(edge));
    SvgPath path = new SvgPath().move(edge.points().getFirst());
    edge.points().stream().skip(1).forEach(path::line);
    svg.path(path, key ? "edge" : "edge loose");
    if (key) {
      sign(CrowsFoot.start(edge));
      sign(CrowsFoot.end(edge));
    }
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
    switch (box.kind()) {
      case TABLE -> box(box, "table");
      case VIEW, MATERIALIZED_VIEW -> box(box, "view");
      case ENUM -> box(box, "enum");
      case NOTE -> note(box);
    }
  }

  private void note(ErBox box) {
    svg.group("note", "");
    svg.rect(box.bounds(), 3, "note");
    for (int i = 0; i < box.rows().size(); i++) {
      Bounds area = box.row(i);
      Point base = new Point(area.x() + ErBox.PADDING, area.y() + 15);
      svg.text(base, box.rows().get(i).name(), "text");
    }
    svg.end();
  }

  private void box(ErBox box, String group) {
    Bounds head = box.head();
    svg.group(group, box.name().toString());
    svg.rect(box.bounds(), 3, "box");
    svg.rect(head, 3, "head");
    String word = box.kind().word();
    double taken = word.isEmpty() ? 0 : TextWidth.of(word) + ErBox.GAP;
    double inside = head.width() - 2 * ErBox.PADDING - taken;
    Point base = new Point(head.x() + ErBox.PADDING, head.y() + 18);
    svg.text(base, TextWidth.fit(box.title(), inside / 1.13), "strong");
    if (!word.isEmpty()) {
      Point end = new Point(head.right() - ErBox.PADDING, head.y() + 18);
      svg.text(end, word, "muted", SvgWriter.Anchor.END);
    }
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
    if (!row.marks().isEmpty()) {
      svg.text(new Point(left, base), row.marks(), "key");
    }
    boolean said = row.kind() == ErRow.Kind.COMMENT || row.kind() == ErRow.Kind.INDEX;
    svg.text(
        new Point(left + box.marksWidth(), base),
        TextWidth.fit(row.name(), box.nameWidth(number)),
        row.primaryKey() ? "strong" : said ? "muted" : "text");
    svg.text(
        new Point(area.right() - ErBox.PADDING, base),
        TextWidth.fit(row.typeText(), box.typeWidth(number)),
        "muted",
        SvgWriter.Anchor.END);
  }
}
