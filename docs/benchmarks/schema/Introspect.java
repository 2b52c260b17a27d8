import dado.schema.Dialects;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import java.sql.Connection;
import java.sql.DriverManager;

/// Reads a schema through Dado's catalog, and the same queries without Dado.
///
/// usage: Introspect NAME URL ENGINE RUNS SERVER_PID TABLES; RUNS 0 reads once and says nothing, for a measurement
/// of the whole process.
final class Introspect {

  private Introspect() {}

  public static void main(String[] args) throws Throwable {
    Engine engine = Engine.valueOf(args[2]);
    int runs = Integer.parseInt(args[3]);
    try (Connection connection = DriverManager.getConnection(args[1])) {
      if (runs == 0) {
        expect(read(Dialects.of(engine), connection), Integer.parseInt(args[5]));
      } else {
        measure(args[0], engine, connection, runs, Long.parseLong(args[4]), Integer.parseInt(args[5]));
      }
    }
  }

  private static Schema read(Dialect dialect, Connection connection) throws Exception {
    return dialect.catalog().read(connection, Progress.NONE);
  }

  private static void expect(Schema schema, int tables) {
    int columns = schema.tables().stream().mapToInt(t -> t.columns().size()).sum();
    if (schema.tables().size() != tables || columns != 12 * tables) {
      throw new IllegalStateException(schema.tables().size() + " tables, " + columns + " columns");
    }
  }

  /// Both alternated, after one unmeasured run of each for the compiler.
  static void measure(String name, Engine engine, Connection connection, int runs, long server, int tables)
      throws Throwable {
    Dialect dialect = Dialects.of(engine);
    boolean inTransaction = engine == Engine.POSTGRESQL;
    Meter cold = new Meter(name + ", Dado, first in the process", server);
    cold.run(() -> expect(read(dialect, connection), tables));
    Recorder recorder = new Recorder();
    expect(read(dialect, recorder.on(connection)), tables);
    recorder.replay(connection, inTransaction);
    Meter raw = new Meter(name + ", its " + recorder.size() + " queries alone", server);
    Meter own = new Meter(name + ", Dado, warm", server);
    for (int run = 0; run < runs; run++) {
      raw.run(() -> recorder.replay(connection, inTransaction));
      connection.setAutoCommit(true);
      own.run(() -> expect(read(dialect, connection), tables));
    }
    cold.print();
    raw.print();
    own.print();
    System.out.printf(
        java.util.Locale.ROOT,
        "%-58s %.2f of wall, %.2f of both sides' CPU; peak %d MB%n",
        name + ", ratio to its queries",
        own.median(0) / raw.median(0),
        (own.median(1) + own.median(2)) / (raw.median(1) + raw.median(2)),
        Meter.peak());
  }
}
