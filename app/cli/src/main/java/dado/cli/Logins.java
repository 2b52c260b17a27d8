package dado.cli;

import dado.bench.connection.ConnectionFailedException;
import dado.bench.connection.Connections;
import dado.bench.connection.Secret;
import dado.bench.connection.Target;

/// How a password is asked for, where the environment has none and a person sits there.
final class Logins {

  private Logins() {}

  /// The target with a password that its server takes, asked for once if it wants one.
  static Target login(Target target) throws ConnectionFailedException {
    java.io.Console terminal = System.console();
    boolean canAsk = terminal != null && terminal.isTerminal();
    if (target.file().isPresent() || !target.password().isEmpty() || !canAsk) {
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
        terminal.readPassword("Password of %s at %s: ", target.user(), target.place());
    return password == null ? target : target.withPassword(Secret.of(new String(password)));
  }
}
