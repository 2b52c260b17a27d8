package dado.schema.layout;

import dado.schema.dialect.Statement;
import dado.schema.model.Engine;
import java.util.List;

/// SQLite's other way to open a transaction, for tools that take BEGIN for the begin of a trigger's
/// body (Flyway 13), or open one of their own around it.
///
/// https://www.sqlite.org/lang_savepoint.html
final class Savepoint {

  private static final String NAME = "dado_migration";

  private Savepoint() {}

  /// The statements with a savepoint in place of a transaction.
  static List<Statement> of(Engine engine, List<Statement> statements) {
    return engine == Engine.SQLITE && statements.stream().anyMatch(Part::begins)
        ? statements.stream().map(Savepoint::of).toList()
        : statements;
  }

  private static Statement of(Statement statement) {
    if (Part.begins(statement)) {
      return new Statement("SAVEPOINT " + NAME, statement.cause(), statement.boundary());
    }
    return statement.sql().equals("COMMIT")
        ? new Statement("RELEASE " + NAME, statement.cause(), statement.boundary())
        : statement;
  }
}
