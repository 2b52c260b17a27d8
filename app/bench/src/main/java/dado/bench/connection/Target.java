package dado.bench.connection;

import dado.schema.model.Engine;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// A database that a person named: on a server, or a SQLite file.
///
/// @param engine the engine that the address asks for; the server itself may say otherwise
/// @param host the server's name or address, without brackets; empty for a file
/// @param port 1 to 65535; 0 for a file
/// @param database its name on the server; may be empty with MySQL and MariaDB
/// @param properties of the driver, all of them allowed, under the driver's names
/// @param file the SQLite file; empty for a server
public record Target(
    Engine engine,
    String host,
    int port,
    String database,
    String user,
    Secret password,
    Map<String, String> properties,
    Optional<Path> file) {

  /// The property of a file that may be made when it is missing.
  static final String CREATE = "create";

  /// The property of a file that is opened for reading only.
  static final String READ_ONLY = "readonly";

  public Target {
    properties = Map.copyOf(properties);
  }

  /// The target of a URL (`postgresql://user@host/database`, `mysql://…`, `mariadb://…`,
  /// `sqlite:path`, each with or without `jdbc:` before it) or of a path to a SQLite file. What a
  /// PostgreSQL URL leaves open comes from PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE and the
  /// password file, as libpq does it; what one of MySQL and MariaDB leaves open from MYSQL_HOST,
  /// MYSQL_TCP_PORT, MYSQL_PWD and `~/.my.cnf`. DADO_PASSWORD is a password for any.
  public static Target parse(String url) throws TargetSyntaxException {
    return TargetParser.parse(url, Surroundings.real());
  }

  /// Whether a URL has a password in it, which everybody on the machine can read while a command
  /// that was given it runs, and which the shell writes into its history.
  public static boolean writesPassword(String url) throws TargetSyntaxException {
    return !TargetParser.parse(url, Surroundings.NONE).password().isEmpty();
  }

  /// An existing SQLite file.
  public static Target file(Path file) {
    return ofFile(file, Map.of());
  }

  /// A SQLite file that is made when it is missing.
  public static Target newFile(Path file) {
    return ofFile(file, Map.of(CREATE, "true"));
  }

  /// A database on a server, without a password.
  public static Target server(Engine engine, String host, int port, String database, String user) {
    return new Target(engine, host, port, database, user, Secret.NONE, Map.of(), Optional.empty());
  }

  private static Target ofFile(Path file, Map<String, String> properties) {
    return new Target(
        Engine.SQLITE, "", 0, "", "", Secret.NONE, properties, Optional.of(file.toAbsolutePath()));
  }

  /// This target with another password.
  public Target withPassword(Secret newPassword) {
    return new Target(engine, host, port, database, user, newPassword, properties, file);
  }

  /// Another database on the same server, for the same user.
  public Target withDatabase(String name) {
    return new Target(engine, host, port, name, user, password, properties, file);
  }

  /// This target, never written to. Only files can promise that so far.
  public Target readOnly() {
    return file.map(f -> ofFile(f, Map.of(READ_ONLY, "true"))).orElse(this);
  }

  /// A short name for a tab or a tree: the database or the file's name.
  public String title() {
    return file.map(f -> String.valueOf(f.getFileName()))
        .orElse(database.isEmpty() ? place() : database + " on " + place());
  }

  /// The whole address, without password and properties.
  public String display() {
    return file.map(f -> "sqlite:" + f)
        .orElseGet(() -> {
          String scheme = engine == Engine.POSTGRESQL ? "postgresql" : lower();
          String who = user.isEmpty() ? "" : user + "@";
          return scheme + "://" + who + place() + "/" + database;
        });
  }

  /// The server's host and port ("db.example.org:5432", "[::1]:3306").
  public String place() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /// Whether the server is this machine, so that nobody can listen on the way.
  boolean loopback() {
    return host.equals("localhost")
        || host.equals("::1")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }

  private String lower() {
    return engine == Engine.MYSQL ? "mysql" : "mariadb";
  }

  @Override
  public String toString() {
    return display();
  }
}
