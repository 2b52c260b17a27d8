package dado.schema.text;

/// A place in a text.
///
/// @param line from 1
/// @param column from 1, in UTF-16 units
public record Spot(int line, int column) implements Comparable<Spot> {

  /// The start of a text.
  public static final Spot START = new Spot(1, 1);

  @Override
  public int compareTo(Spot other) {
    return line == other.line
        ? Integer.compare(column, other.column)
        : Integer.compare(line, other.line);
  }

  /// `line 41: column 7`.
  @Override
  public String toString() {
    return "line " + line + ": column " + column;
  }
}
