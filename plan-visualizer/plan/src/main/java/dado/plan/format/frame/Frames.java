package dado.plan.format.frame;

import dado.plan.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds what clients drew around plans, and takes it away.
public final class Frames {
  private static final List<Frame> ALL =
      List.of(
          new Box(),
          new Piped(),
          new Records(),
          new Headed(),
          new Separated(),
          new Html(),
          new ResultXml(),
          new Typeset(),
          new JsonRows());

  private final Cut peeled;
  private final Lines lines;
  private final List<Unframed> found = new ArrayList<>();

  private Frames(String text) {
    this.peeled = Wrapping.peeled(text);
    this.lines = new Lines(peeled.text());
  }

  /// The parts of a paste in their order: what stands in each frame, and what stands between them.
  /// Needs time in proportion to the text.
  public static List<Unframed> unframed(String text) {
    return new Frames(text).run();
  }

  private List<Unframed> run() {
    int bare = 0;
    int line = 0;
    while (line < lines.size()) {
      Drawn drawn = lines.isBlank(line) ? null : drawn(line);
      if (drawn != null) {
        addBare(bare, line);
        add(line, drawn);
        line = Math.max(line + 1, drawn.next());
        bare = line;
      } else if (Footers.isFence(lines, line) || isEdge(line)) {
        addBare(bare, line);
        bare = ++line;
      } else {
        line++;
      }
    }
    addBare(bare, line);
    return found;
  }

  /// Whether a line stands above or below a plan, and is none of it.
  private boolean isEdge(int line) {
    boolean edge = Footers.isFooter(lines, line) || Footers.isHeading(lines, line);
    return (edge && lines.indent(line) < 2) || lines.text().startsWith("<?xml", lines.start(line));
  }

  private @Nullable Drawn drawn(int line) {
    for (Frame frame : ALL) {
      Drawn drawn = frame.at(lines, line);
      if (drawn != null && !drawn.cells().isEmpty()) {
        return drawn;
      }
    }
    return null;
  }

  private void add(int line, Drawn drawn) {
    Span span = new Span(lines.start(line), lines.end(Math.max(line, drawn.next() - 1)));
    Optional<Grid> grid = drawn.cells().grid().map(this::placed);
    Cut inside =
        grid.isPresent()
            ? Cut.part(lines.text(), span.start(), span.end())
            : Batch.unescaped(drawn.cells().text());
    add(inside, grid, true, span);
  }

  private void addBare(int from, int to) {
    int first = from;
    int last = to;
    while (first < last && lines.isBlank(first)) {
      first++;
    }
    while (last > first && lines.isBlank(last - 1)) {
      last--;
    }
    if (last > first) {
      Span span = new Span(lines.start(first), lines.end(last - 1));
      Cut inside = Batch.unescaped(Cut.part(lines.text(), span.start(), span.end()));
      add(inside, Optional.empty(), false, span);
    }
  }

  private void add(Cut inside, Optional<Grid> grid, boolean framed, Span span) {
    Cut cut = inside.after(peeled);
    found.add(
        new Unframed(cut.text(), cut.offsets(), grid, framed, peeled.offsets().original(span)));
  }

  private Grid placed(Grid grid) {
    List<Grid.Row> rows = new ArrayList<>();
    for (Grid.Row row : grid.rows()) {
      rows.add(new Grid.Row(row.cells(), peeled.offsets().original(row.place())));
    }
    return new Grid(grid.header(), rows);
  }
}
