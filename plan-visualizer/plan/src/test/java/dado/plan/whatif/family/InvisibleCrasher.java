package dado.plan.whatif.family;

import dado.plan.RealEngines;
import dado.plan.statistics.Statistics;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;

/// A process that builds an invisible index and waits to be killed.
final class InvisibleCrasher {
  private InvisibleCrasher() {}

  @SuppressWarnings("SystemOut") // The parent process waits for the word.
  public static void main(String[] args) throws Exception {
    String url = RealEngines.url(Engine.MYSQL).replaceFirst("/\\?", "/" + args[0] + "?");
    ConnectionSource source = () -> DriverManager.getConnection(url);
    Schema schema;
    try (Connection connection = source.open()) {
      schema = Dialects.of(Engine.MYSQL).catalog().read(connection, Progress.NONE);
    }
    Database database =
        new Database(Engine.MYSQL, source, schema, Statistics.NONE, Duration.ofSeconds(30));
    try (InvisibleIndexes place = InvisibleIndexes.open(database, 1, Progress.NONE)) {
      var _ =
          place.admit(
              List.of(
                  new Hypothetical(
                      schema.tables().getFirst().name(), Index.on("t_a_idx", List.of("a")))));
      System.out.println("BUILT");
      Thread.sleep(600_000);
    }
  }
}
