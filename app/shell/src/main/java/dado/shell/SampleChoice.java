package dado.shell;

import dado.bench.sample.Sample;
import dado.schema.dialect.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

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

  /// The sample of that name, in any case.
  static Optional<SampleChoice> named(String name) {
    return Arrays.stream(values()).filter(s -> s.title.equalsIgnoreCase(name)).findFirst();
  }

  Sample open(Progress progress) throws IOException, SQLException {
    return switch (this) {
      case SQLITE -> Sample.sqlite(progress);
      case POSTGRESQL -> Sample.postgresql(progress);
    };
  }
}
