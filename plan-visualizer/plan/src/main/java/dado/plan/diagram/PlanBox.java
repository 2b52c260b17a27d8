package dado.plan.diagram;

import dado.schema.diagram.Bounds;
import java.util.List;
import java.util.Set;

/// A step in a plan diagram.
///
/// @param title what it does ("Seq Scan")
/// @param target what it does it to ("orders o"); empty where there is nothing to say
/// @param lines its numbers, a line each: time and share, then rows
/// @param share of the whole, 0 to 1, for the bar
/// @param badges short words for what stands out, in the order of the marks
public record PlanBox(
    int nodeId,
    Bounds bounds,
    String title,
    String target,
    List<String> lines,
    double share,
    Grade grade,
    Set<Mark> marks,
    List<String> badges) {

  /// The width of every box.
  public static final double WIDTH = 236;

  /// The height of every box.
  public static final double HEIGHT = 104;

  /// The distance of texts from the border.
  public static final double PADDING = 10;

  /// How much is cut from the corners of a sequential scan.
  public static final double CUT = 14;

  public PlanBox {
    lines = List.copyOf(lines);
    marks = Set.copyOf(marks);
    badges = List.copyOf(badges);
  }

  /// Everything that the box says, for those who hear it: one sentence.
  public String spoken() {
    String what = target.isEmpty() ? title : title + " " + target;
    String numbers = String.join(", ", lines);
    return badges.isEmpty()
        ? what + ": " + numbers
        : what + ": " + numbers + " (" + String.join(", ", badges) + ")";
  }
}
