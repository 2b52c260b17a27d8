import dado.schema.Engines;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import java.sql.Connection;

/// The same on the other engines' scratch databases.
///
/// usage: Others ENGINE TABLES RUNS SERVER_PID
final class Others {

  private Others() {}

  public static void main(String[] args) throws Throwable {
    Engine engine = Engine.valueOf(args[0]);
    int tables = Integer.parseInt(args[1]);
    try (Scratch scratch = Engines.scratches(engine).open(engine, Progress.NONE);
        Connection connection = scratch.connections().open()) {
      Generate.tables(connection, engine, tables);
      String name = scratch.where().split(",")[0] + ", " + tables + " tables";
      Introspect.measure(name, engine, connection, Integer.parseInt(args[2]), Long.parseLong(args[3]), tables);
    }
    System.exit(0);
  }
}
