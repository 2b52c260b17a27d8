package dado.designer.canvas;

import dado.designer.model.ChangeLine;
import dado.kit.canvas.Painter;
import dado.kit.canvas.Rect;
import dado.kit.canvas.TextStyle;
import dado.kit.text.Texts;
import dado.kit.theme.Palette;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.TextWidth;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Paints tables: coloured boxes from afar, then names, then the keys, then everything. What
/// changes stands in a chip above its table, in words and in colour.
final class BoxPainter {

  /// How far a chip reaches above its table, in the diagram's units.
  static final double CHIP = 24;

  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");
  private static final double PADDING = 10;
  private static final double SIZE = 12;

  /// The size of a name from afar, in pixels of the view.
  private static final double FAR = 11;

  private final Painter painter;
  private final Palette palette;
  private final Looks looks;
  private final ErDetail detail;
  private final RowPainter rows;

  BoxPainter(Painter painter, Looks looks) {
    this.painter = painter;
    this.palette = painter.palette();
    this.looks = looks;
    this.detail = ErDetail.of(painter);
    this.rows = new RowPainter(painter, palette, looks);
  }

  void paint(ErBox box) {
    if (box.kind() == ErBox.Kind.NOTE) {
      new NotePainter(painter).paint(box);
    } else {
      paintThing(box);
    }
  }

  private void paintThing(ErBox box) {
    Rect area = ErScene.rect(box.bounds());
    List<ChangeLine> changes = looks.changes().getOrDefault(box.table(), List.of());
    String schema = box.name().schema();
    switch (detail) {
      case BOXES, NAMES -> painter.fill(area, looks.colors().box(schema, palette));
      case KEYS, ALL -> {
        painter.fill(area, palette.surface());
        painter.fill(ErScene.rect(box.head()), looks.colors().head(schema, palette));
        rows.paint(box, detail == ErDetail.KEYS);
      }
    }
    frame(box, area, changes);
    marks(box, area);
    words(box, area);
    List<ChangeLine> said = changes.isEmpty() ? other(box) : changes;
    if (!said.isEmpty()) {
      changes(box, said);
    }
  }

  /// From afar a table's mark is all that can be seen of its columns' marks.
  private void marks(ErBox box, Rect area) {
    MarkPainter marks = new MarkPainter(painter);
    looks.mark(box.table()).ifPresent(m -> marks.paint(area, m));
    for (int i = 0; detail == ErDetail.ALL && i < box.rows().size(); i++) {
      Rect row = ErScene.rect(box.row(i));
      looks.mark(box.rows().get(i).column()).ifPresent(m -> marks.paint(row, m));
    }
  }

  private void frame(ErBox box, Rect area, List<ChangeLine> changes) {
    if (painter.isSelected(box.table().value())) {
      painter.frame(area, palette.accent(), 3);
    } else {
      Optional<ChangeLine.Kind> kind = kind(box, changes);
      painter.frame(
          area,
          kind.map(k -> ChangePaint.strong(palette, k)).orElseGet(() -> border(box)),
          kind.isPresent() ? 2 : 1);
    }
  }

  /// The line of what is no table: its changes are counted nowhere else.
  private List<ChangeLine> other(ErBox box) {
    return box.kind() == ErBox.Kind.TABLE
        ? List.of()
        : looks
            .change(box.table())
            .map(k -> new ChangeLine(k, ChangePaint.sign(k) + " " + box.title(), ""))
            .stream()
            .toList();
  }

  /// A table of which a column goes is one that becomes different.
  private Optional<ChangeLine.Kind> kind(ErBox box, List<ChangeLine> changes) {
    return looks.change(box.table()).or(() -> changes.stream().findFirst().map(ChangeLine::kind));
  }

  private Color border(ErBox box) {
    return looks
        .colors()
        .of(box.name().schema())
        .map(c -> palette.border().interpolate(c, 0.6))
        .orElse(palette.border());
  }

  private void words(ErBox box, Rect area) {
    switch (detail) {
      case BOXES -> {}
      case NAMES -> farName(box, area, TextStyle.PLAIN);
      case KEYS -> farName(box, ErScene.rect(box.head()), TextStyle.BOLD);
      case ALL -> name(box);
    }
  }

  private void name(ErBox box) {
    Rect head = ErScene.rect(box.head());
    double width = head.width() - 2 * PADDING;
    double left = head.x() + PADDING;
    painter.text(box.title(), left, head.y() + 18, width, SIZE, TextStyle.BOLD, palette.text());
    kind(box, head);
    if (looks.commented().contains(box.table())) {
      rows.fold(head);
    }
  }

  /// The word for what is no table, above its head.
  private void kind(ErBox box, Rect head) {
    if (box.kind() != ErBox.Kind.TABLE) {
      painter.textEndingAt(
          TEXTS.get("kind." + box.kind()),
          head.right(),
          head.y() - 4,
          head.width(),
          10,
          TextStyle.PLAIN,
          palette.textMuted());
    }
  }

  /// A name that stays readable while its box shrinks.
  private void farName(ErBox box, Rect area, TextStyle style) {
    double width = area.width() * painter.zoom() - 6;
    double height = box.bounds().height() * painter.zoom();
    if (width < 24 || height < FAR + 2) {
      return;
    }
    GraphicsContext gc = painter.gc();
    gc.setFont(painter.font(FAR / painter.zoom(), style));
    gc.setFill(palette.text());
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    String fitting = TextWidth.fit(box.title(), style == TextStyle.BOLD ? width * 0.88 : width);
    gc.fillText(fitting, painter.x(area.centerX()), painter.y(area.centerY()));
  }

  private void changes(ErBox box, List<ChangeLine> changes) {
    ChangeLine first = changes.getFirst();
    if (detail != ErDetail.ALL) {
      if (!painter.isMap()) {
        flag(box, kind(box, changes).orElse(first.kind()));
      }
      return;
    }
    Color strong = ChangePaint.strong(palette, first.kind());
    String text = first.text();
    if (changes.size() > 1) {
      text += "  " + TEXTS.get("er.more", changes.size() - 1);
    }
    double most = box.bounds().width() + 50;
    double width = Math.min(painter.textWidth(text, SIZE, TextStyle.BOLD) + 14, most);
    Rect chip = new Rect(box.bounds().x(), box.bounds().y() - CHIP, width, 20);
    painter.fill(chip, ChangePaint.soft(palette, first.kind()));
    painter.frame(chip, strong, 1);
    painter.text(text, chip.x() + 7, chip.y() + 14, width - 13, SIZE, TextStyle.BOLD, strong);
  }

  /// From afar the sign alone, in a square on the corner.
  private void flag(ErBox box, ChangeLine.Kind kind) {
    double x = painter.x(box.bounds().right()) - 7;
    double y = painter.y(box.bounds().y()) - 7;
    GraphicsContext gc = painter.gc();
    gc.setFill(ChangePaint.strong(palette, kind));
    gc.fillRect(x, y, 14, 14);
    gc.setFill(palette.onEmphasis());
    gc.setFont(painter.font(SIZE / painter.zoom(), TextStyle.BOLD));
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    gc.fillText(ChangePaint.sign(kind), x + 7, y + 7);
  }
}
