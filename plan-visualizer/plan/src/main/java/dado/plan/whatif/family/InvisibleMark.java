package dado.plan.whatif.family;

import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The comment by which Dado knows the invisible indexes that it made on a server, and a lock of
/// the same name that is held as long as they are in use. The server releases the lock when the
/// process that holds it dies, however it dies: what is marked and not locked is left over.
///
/// @param holder keeps the lock
record InvisibleMark(Connection holder, String server, String id) implements AutoCloseable {
  private static final String WORDS = "dado what-if ";
  private static final long DAY = 86_400;
  private static final String MARKED =
      "select distinct table_schema, table_name, index_name, index_comment"
          + " from information_schema.statistics where index_comment like '"
          + WORDS
          + "%' and is_visible = 'NO' order by 1, 2, 3";

  /// An index with a mark.
  private record Marked(Name table, String index, String comment) {}

  /// A mark of its own on a server.
  static InvisibleMark take(ConnectionSource source) throws SQLException {
    Connection holder = source.open();
    try {
      InvisibleMark mark =
          new InvisibleMark(holder, text(holder, "select @@server_uuid"), random());
      mark.hold();
      return mark;
    } catch (SQLException | RuntimeException e) {
      holder.close();
      throw e;
    }
  }

  private void hold() throws SQLException {
    // Waiting, the session may be idle for long.
    execute(holder, "set session wait_timeout = " + DAY);
    if (!"1".equals(text(holder, "select get_lock('" + lock() + "', 0)"))) {
      throw new SQLException("The server gave no lock that marks what Dado makes there.");
    }
  }

  private static String random() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  /// The comment of an index.
  String comment() {
    return WORDS + id + " on " + server;
  }

  private String lock() {
    return lock(id);
  }

  private static String lock(String id) {
    return "dado_whatif_" + id;
  }

  /// Drops what is left over from processes that died.
  ///
  /// @return what was dropped, and what was not and why, one sentence each
  static List<String> sweep(Connection connection) throws SQLException {
    String server = text(connection, "select @@server_uuid");
    List<String> said = new ArrayList<>();
    for (Marked each : marked(connection)) {
      String id = each.comment().substring(WORDS.length()).split(" ", 2)[0];
      if (!each.comment().endsWith(" on " + server)) {
        said.add(
            named(each)
                + " was made by Dado on another server and came here with the data. Drop it once"
                + " nobody tries indexes there: "
                + ddl(each)
                + ";");
      } else if (isFree(connection, id)) {
        drop(connection, each);
        said.add(
            named(each) + ", left by a Dado that was killed while it tried indexes, is dropped.");
      }
    }
    return said;
  }

  private static boolean isFree(Connection connection, String id) throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement("select is_free_lock(?)")) {
      ask.setString(1, lock(id));
      try (ResultSet rows = ask.executeQuery()) {
        return rows.next() && rows.getInt(1) == 1;
      }
    }
  }

  /// Drops all that has this mark, and says of each that it cannot what to do.
  void drop(Connection connection) throws SQLException {
    List<SQLException> failures = new ArrayList<>();
    for (Marked each : marked(connection)) {
      if (each.comment().equals(comment())) {
        try {
          drop(connection, each);
        } catch (SQLException e) {
          failures.add(e);
        }
      }
    }
    throwAny(failures);
  }

  private static void drop(Connection connection, Marked index) throws SQLException {
    try {
      execute(connection, ddl(index));
    } catch (SQLException e) {
      throw new SQLException(undropped(index, e), e.getSQLState(), e.getErrorCode(), e);
    }
  }

  private static void throwAny(List<SQLException> failures) throws SQLException {
    if (!failures.isEmpty()) {
      failures.stream().skip(1).forEach(failures.getFirst()::addSuppressed);
      throw failures.getFirst();
    }
  }

  private static String undropped(Marked index, SQLException cause) {
    return named(index)
        + " could not be dropped: "
        + FamilyRefusal.said(cause)
        + " Nobody's plans read it, but writes keep it up. Drop it by hand, "
        + ddl(index)
        + "; or let the next dado advise --invisible do it.";
  }

  private static String named(Marked index) {
    return "The invisible index " + index.index() + " of " + index.table().local();
  }

  private static String ddl(Marked index) {
    var identifiers = Dialects.of(Engine.MYSQL).identifiers();
    return "ALTER TABLE "
        + identifiers.quote(index.table().schema())
        + "."
        + identifiers.quote(index.table().local())
        + " DROP INDEX "
        + identifiers.quote(index.index());
  }

  /// Only those that are still invisible: one that somebody has made visible is somebody's.
  private static List<Marked> marked(Connection connection) throws SQLException {
    List<Marked> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(MARKED)) {
      while (rows.next()) {
        Name table = new Name(rows.getString(1), rows.getString(2));
        found.add(new Marked(table, rows.getString(3), rows.getString(4)));
      }
    }
    return found;
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? String.format(Locale.ROOT, "%s", rows.getString(1)) : "";
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Releases the lock.
  @Override
  public void close() throws SQLException {
    holder.close();
  }
}
