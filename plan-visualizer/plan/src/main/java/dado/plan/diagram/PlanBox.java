package dado.plan.diagram;

import dado.schema.diagram.Bounds;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A step in a plan diagram. What it says is put into words when somebody asks: of ten thousand
/// boxes, few are ever seen.
public final class PlanBox {

  /// The width of every box.
  public static final double WIDTH = 236;

  /// The height of every box.
  public static final double HEIGHT = 104;

  /// The distance of texts from the border.
  public static final double PADDING = 10;

  /// How much is cut from the corners of a sequential scan.
  public static final double CUT = 14;

  private final int nodeId;
  private final Bounds bounds;
  private final double share;
  private final Grade grade;
  private final Supplier<Words> source;
  private volatile @Nullable Words words;

  PlanBox(int nodeId, Bounds bounds, double share, Grade grade, Supplier<Words> source) {
    this.nodeId = nodeId;
    this.bounds = bounds;
    this.share = share;
    this.grade = grade;
    this.source = source;
  }

  /// What a box says.
  ///
  /// @param title what it does ("Seq Scan")
  /// @param target what it does it to ("orders o"); empty where there is nothing to say
  /// @param lines its numbers, a line each: time and share, then rows
  /// @param badges short words for what stands out, in the order of the marks
  record Words(
      String title, String target, List<String> lines, Set<Mark> marks, List<String> badges) {
    Words {
      lines = List.copyOf(lines);
      marks = Set.copyOf(marks);
      badges = List.copyOf(badges);
    }
  }

  private Words words() {
    Words known = words;
    if (known == null) {
      known = source.get();
      words = known;
    }
    return known;
  }

  /// The step's id in its plan.
  public int nodeId() {
    return nodeId;
  }

  public Bounds bounds() {
    return bounds;
  }

  /// Of the whole, 0 to 1, for the bar.
  public double share() {
    return share;
  }

  public Grade grade() {
    return grade;
  }

  /// What it does ("Seq Scan").
  public String title() {
    return words().title();
  }

  /// What it does it to ("orders o"); empty where there is nothing to say.
  public String target() {
    return words().target();
  }

  /// Its numbers, a line each: time and share, then rows.
  public List<String> lines() {
    return words().lines();
  }

  public Set<Mark> marks() {
    return words().marks();
  }

  /// Short words for what stands out, in the order of the marks.
  public List<String> badges() {
    return words().badges();
  }

  /// Everything that the box says, for those who hear it: one sentence.
  public String spoken() {
    String what = target().isEmpty() ? title() : title() + " " + target();
    String numbers = String.join(", ", lines());
    return badges().isEmpty()
        ? what + ": " + numbers
        : what + ": " + numbers + " (" + String.join(", ", badges()) + ")";
  }
}
