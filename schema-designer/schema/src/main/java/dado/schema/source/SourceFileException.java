package dado.schema.source;

import dado.schema.text.SourceException;
import dado.schema.text.Spot;
import java.io.IOException;
import java.nio.file.Path;

/// A file that cannot be read as a schema, with the place in it.
public final class SourceFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final int line;
  private final int column;
  private final String reason;

  /// A file that cannot be read.
  ///
  /// @param reason what is wrong there, and what to do, for people
  public SourceFileException(Path file, Spot spot, String reason) {
    super(file + ":" + spot.line() + ":" + spot.column() + ": " + reason);
    this.file = file;
    this.line = spot.line();
    this.column = spot.column();
    this.reason = reason;
  }

  static SourceFileException of(Path file, SourceException e) {
    return new SourceFileException(file, new Spot(e.line(), e.column()), e.reason());
  }

  /// The file, as it was named.
  public Path file() {
    return file;
  }

  /// The line, from 1.
  public int line() {
    return line;
  }

  /// The column, from 1, in UTF-16 units.
  public int column() {
    return column;
  }

  /// The message without the place.
  public String reason() {
    return reason;
  }
}
