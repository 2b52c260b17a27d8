package dado.schema.apply;

import dado.schema.Dialects;
import dado.schema.dialect.Progress;
import dado.schema.layout.MigrationFolder;
import dado.schema.model.Engine;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Optional;

/// A process that applies migrations to a file of SQLite and is killed while it does.
final class Killed {

  private Killed() {}

  @SuppressWarnings("SystemOut") // The parent process reads how far it is.
  public static void main(String[] args) throws Exception {
    Progress loud =
        new Progress() {
          @Override
          public void report(String what, double fraction) {
            System.out.println(what);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    new Migrator(
            Dialects.of(Engine.SQLITE),
            () -> DriverManager.getConnection("jdbc:sqlite:" + args[0]),
            MigrationFolder.read(Path.of(args[1])),
            Settings.DEFAULT)
        .apply(Optional.empty(), loud);
  }
}
