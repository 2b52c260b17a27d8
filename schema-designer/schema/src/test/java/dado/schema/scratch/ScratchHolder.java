package dado.schema.scratch;

import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.DriverManager;

/// A process that makes a scratch database on a named server and waits to be killed.
final class ScratchHolder {

  private ScratchHolder() {}

  @SuppressWarnings("SystemOut") // The parent process reads the name.
  public static void main(String[] args) throws Exception {
    ConnectionSource server = () -> DriverManager.getConnection(args[0] + "postgres", args[1], "");
    Scratch scratch =
        Scratches.on(
                Engine.POSTGRESQL,
                server,
                database -> () -> DriverManager.getConnection(args[0] + database, args[1], ""))
            .open(Engine.POSTGRESQL, Progress.NONE);
    try (Connection connection = scratch.connections().open()) {
      System.out.println(connection.getCatalog());
    }
    Thread.sleep(600_000);
  }
}
