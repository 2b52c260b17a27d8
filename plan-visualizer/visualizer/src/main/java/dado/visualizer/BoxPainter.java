package dado.visualizer;

import dado.kit.canvas.Detail;
import dado.kit.canvas.Painter;
import dado.kit.canvas.Rect;
import dado.kit.canvas.TextStyle;
import dado.kit.theme.Palette;
import dado.plan.diagram.Grade;
import dado.plan.diagram.Mark;
import dado.plan.diagram.PlanBox;
import java.util.Arrays;
import javafx.scene.paint.Color;

/// Paints one step of a plan: its words, a bar for its own share, and what stands out as badges. A
/// sequential scan has cut corners and a coloured ground, so that neither colour nor shape alone
/// has to be seen.
final class BoxPainter {
  private static final double LINE = 18;
  private static final double TITLE = 13;
  private static final double TEXT = 12;
  private static final double BADGE_TEXT = 10.5;
  private static final double BADGE = 17;
  private static final double BAR = 6;

  private final Painter painter;
  private final PlanBox box;
  private final Rect at;
  private final Palette palette;

  BoxPainter(Painter painter, PlanBox box) {
    this.painter = painter;
    this.box = box;
    this.at = PlanScene.rect(box.bounds());
    this.palette = painter.palette();
  }

  void paint() {
    ground();
    if (painter.detail() != Detail.BOXES) {
      words();
    }
    bar();
    if (painter.detail() == Detail.FULL) {
      badges();
    }
  }

  private void ground() {
    double thickness = isSelected() ? 3 : box.grade() == Grade.LOW ? 1 : 2;
    Color border = isSelected() ? palette.accent() : gradeBorder();
    if (isScan()) {
      cut(0, border);
      cut(thickness / painter.zoom(), scanGround());
    } else {
      painter.fill(at, isSelected() ? palette.accentSoft() : palette.surface());
      painter.frame(at, border, thickness);
    }
  }

  private boolean isSelected() {
    return painter.selectedId().filter(PlanScene.idOf(box.nodeId())::equals).isPresent();
  }

  private boolean isScan() {
    return box.marks().contains(Mark.SEQUENTIAL_SCAN);
  }

  /// A scan that costs nothing is right to be one: it keeps the shape and loses the colour.
  private Color scanGround() {
    return switch (box.grade()) {
      case LOW -> palette.surface();
      case MEDIUM -> palette.warningSoft();
      case HIGH -> palette.dangerSoft();
    };
  }

  private Color gradeBorder() {
    return switch (box.grade()) {
      case LOW -> palette.border();
      case MEDIUM -> palette.warning();
      case HIGH -> palette.danger();
    };
  }

  /// The box without its corners, that much inside its bounds.
  private void cut(double inset, Color color) {
    double left = at.x() + inset;
    double right = at.right() - inset;
    double top = at.y() + inset;
    double bottom = at.bottom() - inset;
    double[] xs = {left, left + PlanBox.CUT, right - PlanBox.CUT, right};
    double[] ys = {top, top + PlanBox.CUT, bottom - PlanBox.CUT, bottom};
    int[] corners = {1, 0, 2, 0, 3, 1, 3, 2, 2, 3, 1, 3, 0, 2, 0, 1};
    double[] points = new double[corners.length];
    Arrays.setAll(points, i -> i % 2 == 0 ? xs[corners[i]] : ys[corners[i]]);
    painter.polygon(color, points);
  }

  private void words() {
    boolean faded = box.marks().contains(Mark.NEVER_EXECUTED);
    Color strong = faded ? palette.textMuted() : palette.text();
    double x = at.x() + PlanBox.PADDING;
    double room = at.width() - 2 * PlanBox.PADDING;
    double baseline = at.y() + LINE + 2;
    painter.text(box.title(), x + 2, baseline, room - 2, TITLE, TextStyle.BOLD, strong);
    baseline += LINE;
    painter.text(box.target(), x, baseline, room, TEXT, TextStyle.PLAIN, strong);
    for (String line : box.lines()) {
      baseline += LINE;
      painter.text(line, x, baseline, room, TEXT, TextStyle.PLAIN, palette.textMuted());
    }
  }

  private void bar() {
    double x = at.x() + PlanBox.PADDING;
    double room = at.width() - 2 * PlanBox.PADDING;
    double y = at.bottom() - PlanBox.PADDING - BAR + 1;
    painter.fill(new Rect(x, y, room, BAR), palette.header());
    double filled = room * Math.clamp(box.share(), 0, 1);
    if (filled >= 1) {
      painter.fill(new Rect(x, y, filled, BAR), gradeBar());
    }
  }

  private Color gradeBar() {
    return switch (box.grade()) {
      case LOW -> palette.success();
      case MEDIUM -> palette.warning();
      case HIGH -> palette.danger();
    };
  }

  /// On the upper border, from the right.
  private void badges() {
    double right = at.right() - PlanBox.CUT;
    for (String badge : box.badges()) {
      double width = painter.textWidth(badge, BADGE_TEXT, TextStyle.BOLD) + 12;
      painter.fill(new Rect(right - width, at.y() - BADGE / 2, width, BADGE), badgeColor());
      painter.text(
          badge,
          right - width + 6,
          at.y() + 4,
          width - 6,
          BADGE_TEXT,
          TextStyle.BOLD,
          palette.onEmphasis());
      right -= width + 4;
    }
  }

  private Color badgeColor() {
    return box.grade() == Grade.LOW ? palette.textMuted() : gradeBar();
  }
}
