package dado.schema.sql;

/// What a character can be part of.
final class Characters {

  private Characters() {}

  static boolean space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /// The servers take every character beyond ASCII as part of a name.
  static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= '\u0080';
  }

  static boolean wordPart(char c) {
    return letter(c) || digit(c) || c == '$';
  }

  static boolean operatorPart(char c) {
    return "+-*/<>=~!@#%^&|".indexOf(c) >= 0;
  }
}
