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
    try {
      Connections.check(target);
      return target;
    } catch (ConnectionFailedException e) {
      if (e.stage() != ConnectionFailedException.Stage.LOGIN) {
        throw e;
      }
    }
    char[] password =
        terminal.get().readPassword("Password of %s at %s: ", target.user(), target.place());
    return password == null ? target : target.withPassword(Secret.of(new String(password)));
  }
}
