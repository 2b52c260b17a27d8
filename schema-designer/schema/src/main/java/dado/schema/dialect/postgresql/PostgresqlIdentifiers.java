package dado.schema.dialect.postgresql;

import dado.schema.dialect.Identifiers;
import dado.schema.dialect.Quoting;
import dado.schema.model.Name;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// Names and strings in PostgreSQL.
final class PostgresqlIdentifiers implements Identifiers {

  /// All that `pg_get_keywords()` of PostgreSQL 18 does not call unreserved.
  private static final Set<String> KEYWORDS =
      Set.of(
          """
          select from where order group table user
          """
              .strip()
              .split("\\s+"));

  private final Quoting quoting = new Quoting('"', KEYWORDS);

  @Override
  public String quote(String name) {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    Quoting.limit(name, bytes, limit(), "bytes");
    String quoted = quoting.name(name);
    return name.chars().anyMatch(PostgresqlIdentifiers::breaksLine) ? escaped(name) : quoted;
  }

  @Override
  public String quote(Name name) {
    return quote(name.schema()) + "." + quote(name.local());
  }

  /// A script's line must not start with text from a database: psql reads commands there.
  private static boolean breaksLine(int c) {
    return c < 0x20 || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static String escaped(String name) {
    StringBuilder sql = new StringBuilder("U&\"");
    name.chars()
        .forEach(c -> {
          if (breaksLine(c)) {
            sql.append(String.format(Locale.ROOT, "\\%04x", c));
          } else if (c == '"' || c == '\\') {
            sql.append((char) c).append((char) c);
          } else {
            sql.append((char) c);
          }
        });
    return sql.append('"').toString();
  }

  /// Right whatever `standard_conforming_strings` says.
  @Override
  public String literal(String value) {
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("PostgreSQL holds no text with the NUL character.");
    }
    String doubled = value.replace("'", "''");
    return value.indexOf('\\') < 0
        ? "'" + doubled + "'"
        : "E'" + doubled.replace("\\", "\\\\") + "'";
  }

  @Override
  public int limit() {
    return 63;
  }
}
