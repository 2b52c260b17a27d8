package dado.designer;

import dado.designer.model.ChangeLine;
import dado.kit.canvas.Detail;
import dado.kit.canvas.Painter;
import dado.kit.canvas.Rect;
import dado.kit.canvas.TextStyle;
import dado.kit.text.Texts;
import dado.kit.theme.Palette;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.ErRow;
import dado.schema.diagram.TextWidth;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Paints tables: names alone from afar, then the keys, then everything. What changes stands in a
/// chip above its table, in words and in colour.
final class BoxPainter {

  /// How far a chip reaches above its table, in the diagram's units.
  static final double CHIP = 24;

  private static final Texts TEXTS = new Texts("dado.designer.messages");
  private static final double KEYS_FROM = 0.35;
  private static final double PADDING = 10;
  private static final double SIZE = 12;

  /// The size of a name from afar, in pixels of the view.
  private static final double FAR = 11;

  private final Painter painter;
  private final Palette palette;

  BoxPainter(Painter painter) {
    this.painter = painter;
    this.palette = painter.palette();
  }

  void paint(ErBox box, List<ChangeLine> changes) {
    Rect area = ErScene.rect(box.bounds());
    painter.fill(area, palette.surface());
    if (painter.zoom() >= KEYS_FROM) {
      painter.fill(ErScene.rect(box.head()), palette.header());
      rows(box);
    }
    frame(box, area, changes);
    name(box);
    if (!changes.isEmpty()) {
      changes(box, changes);
    }
  }

  private void frame(ErBox box, Rect area, List<ChangeLine> changes) {
    boolean selected = painter.selectedId().filter(box.table().value()::equals).isPresent();
    if (selected) {
      painter.frame(area, palette.accent(), 3);
    } else if (!changes.isEmpty()) {
      painter.frame(area, strong(changes.getFirst().kind()), 2);
    } else {
      painter.frame(area, palette.border(), 1);
    }
  }

  private void name(ErBox box) {
    if (painter.detail() != Detail.FULL) {
      farName(box);
      return;
    }
    Rect head = ErScene.rect(box.head());
    double width = head.width() - 2 * PADDING;
    double left = head.x() + PADDING;
    Color color = palette.text();
    painter.text(box.title(), left, head.y() + 18, width, SIZE, TextStyle.BOLD, color);
  }

  /// A name that stays readable while its box shrinks.
  private void farName(ErBox box) {
    boolean keys = painter.zoom() >= KEYS_FROM;
    Rect area = ErScene.rect(keys ? box.head() : box.bounds());
    double width = area.width() * painter.zoom() - 6;
    double height = box.bounds().height() * painter.zoom();
    if (width < 24 || height < FAR + 2) {
      return;
    }
    GraphicsContext gc = painter.gc();
    gc.setFont(painter.font(FAR / painter.zoom(), keys ? TextStyle.BOLD : TextStyle.PLAIN));
    gc.setFill(palette.text());
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    String fitting = TextWidth.fit(box.title(), keys ? width * 0.88 : width);
    gc.fillText(fitting, painter.x(area.centerX()), painter.y(area.centerY()));
  }

  private void rows(ErBox box) {
    for (int i = 0; i < box.rows().size(); i++) {
      ErRow row = box.rows().get(i);
      if (painter.detail() == Detail.FULL || row.isKey()) {
        row(box, i, row);
      }
    }
  }

  private void row(ErBox box, int number, ErRow row) {
    Rect area = ErScene.rect(box.row(number));
    if (!area.intersects(painter.visible())) {
      return;
    }
    double left = area.x() + PADDING;
    double base = area.y() + 15;
    if (number > 0) {
      Color line = palette.border().interpolate(palette.surface(), 0.6);
      painter.horizontal(area.x(), area.right() - 1, area.y(), line, 1);
    }
    painter.text(row.marks(), left, base, box.marksWidth(), SIZE, TextStyle.BOLD, palette.accent());
    TextStyle style = row.primaryKey() ? TextStyle.BOLD : TextStyle.PLAIN;
    double nameAt = left + box.marksWidth();
    painter.text(row.name(), nameAt, base, box.nameWidth(number), SIZE, style, palette.text());
    painter.textEndingAt(
        row.typeText(),
        area.right() - PADDING,
        base,
        box.typeWidth(number) + 4,
        SIZE,
        TextStyle.PLAIN,
        palette.textMuted());
  }

  private void changes(ErBox box, List<ChangeLine> changes) {
    ChangeLine first = changes.getFirst();
    if (painter.detail() != Detail.FULL) {
      flag(box, first);
      return;
    }
    String text = first.text();
    if (changes.size() > 1) {
      text += "  " + TEXTS.get("er.more", changes.size() - 1);
    }
    double most = box.bounds().width() + 50;
    double width = Math.min(painter.textWidth(text, SIZE, TextStyle.BOLD) + 14, most);
    Rect chip = new Rect(box.bounds().x(), box.bounds().y() - CHIP, width, 20);
    painter.fill(chip, soft(first.kind()));
    painter.frame(chip, strong(first.kind()), 1);
    painter.text(
        text, chip.x() + 7, chip.y() + 14, width - 13, SIZE, TextStyle.BOLD, strong(first.kind()));
  }

  /// From afar the sign alone, in a square on the corner.
  private void flag(ErBox box, ChangeLine change) {
    double x = painter.x(box.bounds().right()) - 7;
    double y = painter.y(box.bounds().y()) - 7;
    GraphicsContext gc = painter.gc();
    gc.setFill(strong(change.kind()));
    gc.fillRect(x, y, 14, 14);
    gc.setFill(palette.onEmphasis());
    gc.setFont(painter.font(SIZE / painter.zoom(), TextStyle.BOLD));
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    gc.fillText(change.text().substring(0, 1), x + 7, y + 7);
  }

  private Color strong(ChangeLine.Kind kind) {
    return switch (kind) {
      case ADDED -> palette.success();
      case REMOVED -> palette.danger();
      case CHANGED -> palette.warning();
    };
  }

  private Color soft(ChangeLine.Kind kind) {
    return switch (kind) {
      case ADDED -> palette.successSoft();
      case REMOVED -> palette.dangerSoft();
      case CHANGED -> palette.warningSoft();
    };
  }
}
