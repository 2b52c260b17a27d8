package dado.schema.parse;

/// A statement that goes on in another way than its reader expects.
final class Misread extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String text;

  /// @param offset in the text of the statement
  Misread(int offset, String message) {
    super(message, null, false, false);
    this.offset = offset;
    this.text = message;
  }

  /// What was expected and what was found.
  String text() {
    return text;
  }

  int offset() {
    return offset;
  }
}
