package dado.schema.scratch;

import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/// A scratch database on a sandbox server.
///
/// @param asked what to add to the place: the version that was asked for, where it is another
record SandboxScratch(Sandbox sandbox, AutoCloseable presence, String database, String asked)
    implements Scratch {

  private static final AtomicInteger COUNTER = new AtomicInteger();

  static Scratch open(Sandbox sandbox, AutoCloseable presence, String asked) throws SQLException {
    String database =
        "dado_scratch_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
    try (Connection admin = sandbox.admin("postgres");
        Statement statement = admin.createStatement()) {
      // A process of the same number may have been killed before.
      statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
      statement.execute(
          "CREATE DATABASE " + database + " OWNER " + Sandbox.OWNER + " TEMPLATE template0");
    }
    return new SandboxScratch(sandbox, presence, database, asked);
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
    return sandbox.owner(database);
  }

  @Override
  public ConnectionSource privileged() {
    return () -> sandbox.admin(database);
  }

  /// The roles are the server's, and stay for the next scratch database on it.
  @Override
  public void ensureRoles(Set<String> roles) throws SQLException {
    try (Connection admin = sandbox.admin(database)) {
      for (String role : new TreeSet<>(roles)) {
        if (!isBuiltIn(role) && !exists(admin, role)) {
          create(admin, role);
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

  /// The owner of the scratch is made a member, so that it may give objects to the role.
  private static void create(Connection admin, String role) throws SQLException {
    String name = "\"" + role.replace("\"", "\"\"") + "\"";
    try (Statement statement = admin.createStatement()) {
      statement.execute("CREATE ROLE " + name);
      statement.execute("GRANT " + name + " TO " + Sandbox.OWNER);
    } catch (SQLException e) {
      // 42710: another process was faster.
      if (!"42710".equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  @Override
  public void ensureExtension(String name) throws SQLException {
    try (Connection admin = sandbox.admin(database);
        Statement statement = admin.createStatement()) {
      statement.execute(
          "CREATE EXTENSION IF NOT EXISTS \"" + name.replace("\"", "\"\"") + "\" CASCADE");
    }
  }

  @Override
  public void close() {
    try (Connection admin = sandbox.admin("postgres");
        Statement statement = admin.createStatement()) {
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
