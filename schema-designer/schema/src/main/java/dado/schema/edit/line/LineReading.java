package dado.schema.edit.line;

import java.util.List;

/// What a line says.
///
/// @param items the parts that were understood, in their order
/// @param problems what was not, from left to right
public record LineReading(List<Placed> items, List<LineProblem> problems) {

  public LineReading {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  /// A part of a line with its place.
  ///
  /// @param start the first character of the part
  /// @param nameEnd behind the name, or the first word
  /// @param typeStart where the type begins, or would
  /// @param end behind the last character of the part
  public record Placed(LineItem item, int start, int nameEnd, int typeStart, int end) {}

  /// The line without places.
  public ColumnLine line() {
    return new ColumnLine(items.stream().map(Placed::item).toList());
  }
}
