package dado.schema.dialect.family;

import dado.schema.model.Engine;

/// How the server makes a change of a table: by which algorithm, and what others can do meanwhile.
///
/// It is written out, so that the server refuses rather than silently copy the table.
public enum Way {
  /// Only the catalog changes.
  INSTANT("INSTANT", "NONE"),
  /// Only indexes are built (MariaDB's word).
  NOCOPY("NOCOPY", "NONE"),
  /// The table may be rebuilt; reads and writes go on.
  INPLACE("INPLACE", "NONE"),
  /// Indexes or the table are built; writes wait.
  INPLACE_SHARED("INPLACE", "SHARED"),
  /// Every row is copied; reads and writes go on (MariaDB 11.2 and later).
  COPY_ONLINE("COPY", "NONE"),
  /// Every row is copied; writes wait.
  COPY("COPY", "SHARED"),
  /// The server takes no word about it, and writes wait.
  UNSAID("", "");

  private final String algorithm;
  private final String lock;

  Way(String algorithm, String lock) {
    this.algorithm = algorithm;
    this.lock = lock;
  }

  /// The heavier of the two.
  public Way or(Way other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// Whether every row is copied.
  public boolean copies() {
    return this == COPY || this == COPY_ONLINE;
  }

  /// The words, `ALGORITHM=INPLACE, LOCK=NONE`. MySQL takes no lock beside `INSTANT`.
  String words(Engine engine) {
    boolean locked = this != INSTANT || engine == Engine.MARIADB;
    return this == UNSAID ? "" : "ALGORITHM=" + algorithm + (locked ? ", LOCK=" + lock : "");
  }

  /// What a reader of the script should know, as a comment with a space before it.
  String warning() {
    return switch (this) {
      case COPY -> " /* copies the table; writes wait until it is done */";
      case COPY_ONLINE -> " /* copies the table; writes go on meanwhile */";
      case INPLACE_SHARED -> " /* writes wait until it is done */";
      case INSTANT, NOCOPY, INPLACE, UNSAID -> "";
    };
  }
}
