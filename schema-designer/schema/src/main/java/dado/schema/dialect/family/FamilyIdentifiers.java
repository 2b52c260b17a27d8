package dado.schema.dialect.family;

import dado.schema.dialect.Identifiers;
import dado.schema.dialect.Quoting;
import dado.schema.model.Name;
import java.util.Set;

/// Names and strings in MySQL and MariaDB.
///
/// @param keywords words that are never written bare, in lower case
public record FamilyIdentifiers(Set<String> keywords) implements Identifiers {

  public FamilyIdentifiers {
    keywords = Set.copyOf(keywords);
  }

  /// A name with a line break is refused: there is no escape for it, and a script's line would
  /// start with text that the command-line client could read as a command. So are characters beyond
  /// the basic plane, which the server does not hold in names, and a space at the end.
  @Override
  public String quote(String name) {
    Quoting.limit(name, name.codePointCount(0, name.length()), limit(), "characters");
    boolean refused =
        name.endsWith(" ") || name.codePoints().anyMatch(c -> c < 0x20 || c == 0x7F || c > 0xFFFF);
    if (refused) {
      throw new IllegalArgumentException(
          "The server cannot hold the name "
              + Quoting.printable(name)
              + ": it has a control character, a character such as an emoji, or a space at its"
              + " end. Rename it.");
    }
    return new Quoting('`', keywords).name(name);
  }

  /// A connection has its database, and a migration must run on a copy under another name.
  @Override
  public String quote(Name name) {
    return quote(name.local());
  }

  /// Right unless `sql_mode` has `NO_BACKSLASH_ESCAPES`. No line starts with text of the value.
  @Override
  public String literal(String value) {
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("A text constant cannot hold the NUL character.");
    }
    String escaped =
        value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("'", "''");
    return "'" + escaped + "'";
  }

  @Override
  public int limit() {
    return 64;
  }
}
