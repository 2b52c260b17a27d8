package dado.plan.whatif.family;

import dado.schema.dialect.Identifiers;
import dado.schema.model.Column;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Copies tables of MySQL or MariaDB, with a part of their rows.
///
/// @param user reads the user's database
/// @param copy writes the copy
/// @param sameServer whether both are on one server, so that rows need not travel
/// @param most the most rows of a table that are copied
record Sampler(
    Session user, Session copy, Identifiers identifiers, boolean sameServer, double most) {
  private static final int BATCH = 500;

  /// @param database the copy's
  SampledTable sample(Table table, String database) throws SQLException {
    Name name = new Name(database, table.name().local());
    copy.execute(definition(table));
    double rows = user.number("select count(*) from " + qualified(table.name()));
    String where =
        rows > most ? String.format(Locale.ROOT, " where rand(20261125) < %.9f", most / rows) : "";
    rows(table, name, where, false);
    double copied = copy.number("select count(*) from " + qualified(name));
    return new SampledTable(table, name, copied == 0 ? 1 : Math.max(1, rows / copied));
  }

  /// Dialects leave the database out; here there are two.
  private String qualified(Name name) {
    return identifiers.quote(name.schema()) + "." + identifiers.quote(name.local());
  }

  /// What SHOW CREATE TABLE prints, without foreign keys: not all tables are copied, and not all
  /// rows.
  private String definition(Table table) throws SQLException {
    String made = user.column(2, "show create table " + qualified(table.name())).getFirst();
    List<String> lines =
        made.lines()
            .filter(l -> !(l.startsWith("  CONSTRAINT ") && l.contains(" FOREIGN KEY (")))
            .toList();
    String text = String.join("\n", lines);
    return text.replace(",\n)", "\n)");
  }

  /// Copies rows.
  ///
  /// @param where a condition with its keyword, or empty
  /// @param again whether some may be there already
  void rows(Table table, Name into, String where, boolean again) throws SQLException {
    List<String> columns =
        table.columns().stream()
            .filter(c -> !(c.generation() instanceof Column.Generation.Computed))
            .map(c -> identifiers.quote(c.name()))
            .toList();
    String list = String.join(", ", columns);
    String insert =
        "insert " + (again ? "ignore " : "") + "into " + qualified(into) + " (" + list + ") ";
    String select = "select " + list + " from " + qualified(table.name()) + where;
    if (sameServer) {
      copy.execute(insert + select);
    } else {
      travel(insert, select, columns.size());
    }
  }

  private void travel(String insert, String select, int width) throws SQLException {
    String marks = Collections.nCopies(width, "?").stream().collect(Collectors.joining(", "));
    copy.connection().setAutoCommit(false);
    try (Statement read = user.connection().createStatement();
        PreparedStatement write =
            copy.connection().prepareStatement(insert + "values (" + marks + ")")) {
      // Connector/J streams rows only so; else all of a table would be in memory.
      read.setFetchSize(Integer.MIN_VALUE);
      boolean _ =
          user.watch()
              .run(
                  read,
                  () -> {
                    try (ResultSet rows = read.executeQuery(select)) {
                      write(rows, write, width);
                    }
                    return true;
                  });
      copy.connection().commit();
    } finally {
      copy.connection().setAutoCommit(true);
    }
  }

  private static void write(ResultSet rows, PreparedStatement write, int width)
      throws SQLException {
    int waiting = 0;
    while (rows.next()) {
      for (int i = 1; i <= width; i++) {
        write.setObject(i, rows.getObject(i));
      }
      write.addBatch();
      if (++waiting == BATCH) {
        write.executeBatch();
        waiting = 0;
      }
    }
    write.executeBatch();
  }
}
