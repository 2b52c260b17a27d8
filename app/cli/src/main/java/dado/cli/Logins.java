package dado.cli;

import dado.bench.connection.ConnectionFailedException;
import dado.bench.connection.Connections;
import dado.bench.connection.Secret;
import dado.bench.connection.Target;
import java.util.Optional;

/// How a password is asked for, where the environment has none and a person sits there.
final class Logins {

  private Logins() {}

  /// The target with a password that its server takes, asked for once if it wants one.
  static Target login(Target target) throws ConnectionFailedException {
    Optional<java.io.Console> terminal = Console.terminal();
    if (target.file().isPresent() || !target.password().isEmpty() || terminal.isEmpty()) {
      return target;
    }
    return letsIn(target) ? target : asked(target, terminal.get());
  }

  private static boolean letsIn(Target target) throws ConnectionFailedException {
    try {
      Connections.check(target);
      return true;
    } catch (ConnectionFailedException e) {
      if (e.stage() != ConnectionFailedException.Stage.LOGIN) {
        throw e;
      }
      return false;
    }
  }

  private static Target asked(Target target, java.io.Console terminal) {
    char[] password =
        terminal.readPassword("Password of %s at %s: ", target.user(), target.place());
    return password == null ? target : target.withPassword(Secret.of(new String(password)));
  }
}
