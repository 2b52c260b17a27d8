package dado.plan.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Verifying on copies of SQLite files.
class SqliteVerificationTest extends VerificationContract {
  @TempDir static Path folder = Path.of("");

  @Override
  Engine engine() {
    return Engine.SQLITE;
  }

  @Override
  ConnectionSource empty() {
    String url = "jdbc:sqlite:" + folder.resolve("user.db");
    return () -> DriverManager.getConnection(url);
  }

  @Override
  Optional<ConnectionSource> server() {
    return Optional.empty();
  }

  @Test
  void theCopyOfAProcessThatIsNoMoreIsRemovedByTheNext(@TempDir Path all) throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path dead = Files.createDirectory(all.resolve("dado-verify-" + gone.pid() + "-1"));
    Files.writeString(dead.resolve("copy.db"), "left");
    Path mine =
        Files.createDirectory(all.resolve("dado-verify-" + ProcessHandle.current().pid() + "-1"));
    SqliteCopy.sweep(all);
    assertThat(dead).doesNotExist();
    assertThat(mine).exists();
  }
}
