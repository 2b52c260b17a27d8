package dado.schema.text;

/// Something about a text that people should know, such as a part that was not understood.
///
/// @param line from 1
/// @param column from 1, in UTF-16 units
/// @param text for people: what it is, and what became of it
public record Note(int line, int column, String text) {

  /// A note on a place.
  public static Note at(Spot spot, String text) {
    return new Note(spot.line(), spot.column(), text);
  }

  /// `line 41: column 7: …`.
  @Override
  public String toString() {
    return new Spot(line, column) + ": " + text;
  }
}
