package dado.schema.dialect.sqlite;

import dado.schema.dialect.Types;
import java.util.List;

/// Column types of SQLite, which keeps the declared text and derives an affinity from it.
final class SqliteTypes implements Types {

  @Override
  public List<String> common() {
    return List.of("INTEGER", "TEXT", "REAL", "BLOB", "NUMERIC", "ANY");
  }

  @Override
  public boolean same(String a, String b) {
    return a.strip().replaceAll("\\s+", " ").equalsIgnoreCase(b.strip().replaceAll("\\s+", " "));
  }
}
