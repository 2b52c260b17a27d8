package dado.cli;

import dado.bench.connection.Connections;
import dado.bench.connection.Target;
import dado.bench.connection.TargetSyntaxException;
import dado.bench.sample.Sample;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// The database that a command works on: one given by URL, or a fresh copy of the sample.
final class Database {

  /// The samples that Dado carries.
  enum SampleName {
    SQLITE,
    POSTGRESQL
  }

  /// Exactly one of the two.
  static final class Choice {
    @Option(
        names = {"-d", "--database", "--url"},
        paramLabel = "URL",
        required = true,
        description =
            "postgres://user@host:port/db, mysql://…, mariadb://…, sqlite:FILE or the path of a"
                + " SQLite file. The password comes from DADO_PASSWORD, PGPASSWORD, MYSQL_PWD,"
                + " ~/.pgpass, ~/.my.cnf or a prompt, never from the command line.")
    private String url = "";

    @Option(
        names = "--sample",
        required = true,
        description = "A fresh copy of the sample shop: ${COMPLETION-CANDIDATES}.")
    private Optional<SampleName> sample = Optional.empty();
  }

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Choice choice = new Choice();

  /// Opens the database for as long as the command runs.
  Opened open(Progress progress) throws TargetSyntaxException, IOException, SQLException {
    if (choice.sample.isEmpty()) {
      return new Opened(Logins.login(SourceText.target(choice.url)), Optional.empty());
    }
    Sample sample = sample(choice.sample.get(), progress);
    return new Opened(sample.target(), Optional.of(sample));
  }

  static Sample sample(SampleName name, Progress progress) throws IOException, SQLException {
    return switch (name) {
      case SQLITE -> Sample.sqlite(progress);
      case POSTGRESQL -> Sample.postgresql(progress);
    };
  }

  /// A database that is open, and the sample behind it, if it is one.
  record Opened(Target target, Optional<Sample> sample) implements AutoCloseable {

    ConnectionSource source() {
      return Connections.source(target);
    }

    @Override
    public void close() {
      sample.ifPresent(Sample::close);
    }
  }
}
