package dado.shell;

import dado.bench.sample.Sample;
import dado.schema.dialect.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;

/// The samples that the window offers.
enum SampleChoice {
  SQLITE("SQLite"),
  POSTGRESQL("PostgreSQL");

  private final String title;

  SampleChoice(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /// The sample of that name; the default one where the name says nothing.
  static SampleChoice named(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("postgres") ? POSTGRESQL : SQLITE;
  }

  Sample open(Progress progress) throws IOException, SQLException {
    return switch (this) {
      case SQLITE -> Sample.sqlite(progress);
      case POSTGRESQL -> Sample.postgresql(progress);
    };
  }
}
