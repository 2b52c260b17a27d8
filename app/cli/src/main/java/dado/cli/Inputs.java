package dado.cli;

import dado.bench.connection.Connections;
import dado.bench.connection.Target;
import dado.bench.connection.TargetSyntaxException;
import dado.schema.model.Engine;
import dado.schema.model.Selection;
import dado.schema.model.Version;
import dado.schema.scratch.Scratches;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/// The options of all commands that read schemas.
final class Inputs {

  /// What a SOURCE is, for the commands' help.
  static final String SOURCE =
      "A database (postgres://user@host/db, mysql://…, mariadb://…, sqlite:FILE, each also as a JDBC"
          + " URL), a .sql, .dado.json or .dbml file, or a folder of migrations or .sql files.";

  @Option(
      names = "--dialect",
      paramLabel = "ENGINE",
      converter = EngineName.class,
      description =
          "What SQL and DBML are written for: postgresql, mysql, mariadb or sqlite. Without it, what"
              + " the other side is, or what the text looks like.")
  private Optional<Engine> dialect = Optional.empty();

  @Option(
      names = "--scratch",
      paramLabel = "URL",
      description =
          "A server on which Dado makes and drops databases of its own, to read SQL files and to try"
              + " migrations. MySQL and MariaDB need one; PostgreSQL and SQLite are built in.")
  private Optional<String> scratch = Optional.empty();

  @Option(
      names = "--schemas",
      paramLabel = "A,B",
      split = ",",
      description = "Only these schemas. What is outside is neither read nor dropped.")
  private List<String> schemas = List.of();

  @Option(names = "--privileges", description = "Owners and grants too.")
  private boolean privileges;

  @Option(
      names = "--target-version",
      paramLabel = "VERSION",
      description = "The version that SQL is written for, such as 15 or 8.0.33.")
  private Optional<String> targetVersion = Optional.empty();

  Optional<Engine> dialect() {
    return dialect;
  }

  Selection selection() {
    return new Selection(new HashSet<>(schemas), Set.of(), privileges);
  }

  /// @throws IllegalArgumentException when it is no version
  Optional<Version> targetVersion() {
    return targetVersion.map(Version::parse);
  }

  /// Where throw-away databases come from.
  ///
  /// @param version what the embedded one should be like
  Scratches scratches(Optional<Version> version) throws TargetSyntaxException, SQLException {
    Scratches embedded = version.map(Scratches::nearest).orElseGet(Scratches::embedded);
    if (scratch.isEmpty()) {
      return Interruption.stopping(embedded);
    }
    Target target = Logins.login(SourceText.target(scratch.get()));
    Engine engine = Live.of(Connections.source(target)).server().engine();
    Scratches named =
        Scratches.on(
            engine,
            Connections.source(target),
            database -> Connections.source(target.withDatabase(database)));
    return Interruption.stopping((wanted, progress) ->
        (wanted == Engine.SQLITE && engine != wanted ? embedded : named).open(wanted, progress));
  }
}
