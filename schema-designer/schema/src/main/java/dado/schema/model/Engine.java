package dado.schema.model;

/// A family of database servers that share one SQL dialect.
public enum Engine {
  POSTGRESQL("PostgreSQL"),
  MYSQL("MySQL"),
  MARIADB("MariaDB"),
  SQLITE("SQLite");

  private final String title;

  Engine(String title) {
    this.title = title;
  }

  /// The engine's name as its makers write it.
  public String title() {
    return title;
  }
}
