package dado.schema.scratch;

import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A scratch database on a sandbox server.
///
/// @param asked what to add to the place: the version that was asked for, where it is another
/// @param owner connections as the owner of the database
/// @param admin connections as the superuser
record SandboxScratch(
    Sandbox sandbox,
    AutoCloseable presence,
    String database,
    String asked,
    KeptConnections owner,
    KeptConnections admin)
    implements Scratch {

  private static final Pattern FORM = Pattern.compile("dado_scratch_(\\d{1,18})_\\d{1,9}");

  private static final AtomicInteger COUNTER = new AtomicInteger();

  static Scratch open(Sandbox sandbox, AutoCloseable presence, String asked) throws SQLException {
    String database =
        "dado_scratch_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
    try (Connection server = sandbox.admin("postgres");
        Statement statement = server.createStatement()) {
      // A process of the same number may have been killed before.
      statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
      statement.execute(
          "CREATE DATABASE "
              + database
              + " OWNER "
              + Sandbox.OWNER
              + " TEMPLATE template0"
              + strategy(server));
      dropAbandoned(server, statement);
    }
    return new SandboxScratch(
        sandbox,
        presence,
        database,
        asked,
        new KeptConnections(sandbox.owner(database)),
        new KeptConnections(() -> sandbox.admin(database)));
  }

  /// Drops those of processes that were killed. One that somebody is connected to stays, whoever
  /// that is.
  private static void dropAbandoned(Connection server, Statement statement) throws SQLException {
    for (String name : scratches(server)) {
      Matcher form = FORM.matcher(name);
      if (form.matches() && ProcessHandle.of(Long.parseLong(form.group(1))).isEmpty()) {
        try {
          statement.execute("DROP DATABASE IF EXISTS " + name);
        } catch (SQLException e) {
          // It is in use after all, or another process drops it too.
        }
      }
    }
  }

  private static List<String> scratches(Connection server) throws SQLException {
    try (Statement statement = server.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT datname FROM pg_database WHERE datname LIKE 'dado\\_scratch\\_%'")) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  /// Copying files that nobody waits for to be on the disk takes half as long as writing them
  /// through the log, which is what a server does by itself since it has the choice.
  private static String strategy(Connection server) throws SQLException {
    return server.getMetaData().getDatabaseMajorVersion() >= 15 ? " STRATEGY file_copy" : "";
  }

  static boolean answers(Sandbox sandbox) {
    try (Connection admin = sandbox.admin("postgres")) {
      return admin.isValid(10);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public Engine engine() {
    return Engine.POSTGRESQL;
  }

  @Override
  public String where() {
    return "PostgreSQL " + sandbox.version() + ", embedded sandbox" + asked;
  }

  @Override
  public ConnectionSource connections() {
    return owner;
  }

  @Override
  public ConnectionSource privileged() {
    return admin;
  }

  /// The roles are the server's, and stay for the next scratch database on it.
  @Override
  public void ensureRoles(Set<String> roles) throws SQLException {
    Set<String> wanted = new TreeSet<>(roles);
    wanted.removeIf(SandboxScratch::isBuiltIn);
    if (wanted.isEmpty()) {
      return;
    }
    try (Connection connection = admin.open()) {
      for (String role : wanted) {
        if (!exists(connection, role)) {
          create(connection, role);
        }
      }
    }
  }

  private static boolean isBuiltIn(String role) {
    return role.equals("public")
        || role.equals(Sandbox.OWNER)
        || role.equals(Sandbox.ADMIN)
        || role.startsWith("pg_");
  }

  private static boolean exists(Connection admin, String role) throws SQLException {
    try (PreparedStatement query =
        admin.prepareStatement("SELECT 1 FROM pg_roles WHERE rolname = ?")) {
      query.setString(1, role);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  /// The owner of the scratch is made a member in the same statement, so that it may give objects
  /// to the role as soon as others see that.
  private static void create(Connection admin, String role) throws SQLException {
    String name = "\"" + role.replace("\"", "\"\"") + "\"";
    try (Statement statement = admin.createStatement()) {
      statement.execute("CREATE ROLE " + name + " ROLE " + Sandbox.OWNER);
    } catch (SQLException e) {
      // Another was faster, or is as fast.
      if (!"42710".equals(e.getSQLState()) && !"23505".equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  @Override
  public void ensureExtension(String name) throws SQLException {
    try (Connection connection = admin.open();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE EXTENSION IF NOT EXISTS \"" + name.replace("\"", "\"\"") + "\" CASCADE");
    }
  }

  @Override
  public void close() {
    owner.close();
    admin.close();
    try (Connection server = sandbox.admin("postgres");
        Statement statement = server.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    } catch (SQLException e) {
      throw new IllegalStateException("The scratch database could not be dropped.", e);
    } finally {
      leave();
    }
  }

  private void leave() {
    try {
      presence.close();
    } catch (Exception e) {
      throw new IllegalStateException("The sandbox server could not be left.", e);
    }
  }
}
