package dado.bench.connection;

import dado.bench.connection.ConnectionFailedException.Stage;
import dado.schema.model.Engine;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// Tells from what a driver throws why a connection did not come about. SQL states alone do not:
/// several causes share 08001, and only the exception at the root tells them apart.
final class Diagnosis {

  private final Target target;
  private final SQLException failure;
  private final String state;

  private Diagnosis(Target target, SQLException failure) {
    this.target = target;
    this.failure = failure;
    this.state = Optional.ofNullable(failure.getSQLState()).orElse("");
  }

  static ConnectionFailedException of(Target target, SQLException failure) {
    if (failure instanceof ConnectionFailedException known) {
      return known;
    }
    Diagnosis diagnosis = new Diagnosis(target, failure);
    return switch (target.engine()) {
      case SQLITE -> diagnosis.sqlite();
      case POSTGRESQL -> diagnosis.network().orElseGet(diagnosis::postgresql);
      case MYSQL, MARIADB -> diagnosis.network().orElseGet(diagnosis::mysql);
    };
  }

  /// What the exceptions below the driver's own tell.
  private Optional<ConnectionFailedException> network() {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<ConnectionFailedException> told = network(cause);
      if (told.isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }

  private Optional<ConnectionFailedException> network(Throwable cause) {
    return switch (cause) {
      case UnknownHostException e ->
          failed(
              Stage.NAME,
              "No host is called %s. Check the spelling, and whether a VPN is needed.",
              target.host());
      case SocketTimeoutException e -> silent();
      case NoRouteToHostException e -> silent();
      case ConnectException e when timedOut(e) -> silent();
      case ConnectException e ->
          failed(
              Stage.NETWORK,
              "Nothing listens on %s. Start the server, or check host and port (%s uses %d unless told"
                  + " otherwise).",
              target.place(),
              target.engine().title(),
              target.engine() == Engine.POSTGRESQL ? 5432 : 3306);
      case SSLException e -> tls();
      default -> Optional.empty();
    };
  }

  private static boolean timedOut(ConnectException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("timed out");
  }

  private Optional<ConnectionFailedException> silent() {
    return failed(
        Stage.NETWORK,
        "%s did not answer within 10 seconds. Check host and port, and whether a firewall or VPN lies"
            + " between.",
        target.place());
  }

  private Optional<ConnectionFailedException> tls() {
    return failed(
        Stage.TLS,
        "No encrypted connection to %s came about: the server's certificate or protocol was not"
            + " accepted. Give the root certificate, or choose a weaker sslmode in the address if you"
            + " trust the network.",
        target.place());
  }

  private ConnectionFailedException postgresql() {
    String text = message().toLowerCase(Locale.ROOT);
    if (text.contains("not support ssl")) {
      return refusedTls();
    }
    return switch (state) {
      case "28P01" -> wrongPassword();
      case "08004" -> noPassword();
      case "28000" -> notAllowed();
      case "3D000" -> noDatabase();
      case "53300" -> full();
      case "57P03" -> starting();
      case "08P01", "08000" -> stranger();
      default -> text.contains("password") ? noPassword() : other();
    };
  }

  private ConnectionFailedException mysql() {
    String text = message().toLowerCase(Locale.ROOT);
    if (text.contains("public key retrieval")) {
      return make(
          Stage.LOGIN,
          "The server at %s wants the password encrypted, and the connection is not. Use TLS"
              + " (sslMode=VERIFY_IDENTITY), or add allowPublicKeyRetrieval=true if you trust the"
              + " network.",
          target.place());
    }
    return switch (failure.getErrorCode()) {
      case 1045, 1698 -> wrongPassword();
      case 1044, 1049 -> noDatabase();
      case 1040, 1203, 1226 -> full();
      case 1129, 1130 -> notAllowed();
      case 1053 -> starting();
      default -> mysqlByState(text);
    };
  }

  private ConnectionFailedException mysqlByState(String text) {
    if (text.contains("ssl") || text.contains("tls")) {
      return refusedTls();
    }
    // The driver takes the first bytes of any answer for a length.
    boolean strange = state.startsWith("08") || text.contains("packet for query is too large");
    return strange ? stranger() : other();
  }

  private ConnectionFailedException sqlite() {
    int code = failure.getErrorCode() & 0xFF;
    return switch (code) {
      case 26 -> file("is no SQLite database, or is encrypted. Choose another file");
      case 11 -> file("is damaged. Restore a backup, or try the .recover command of sqlite3");
      case 5, 6 -> file("is locked by another program. Close that program, or try again");
      case 14 -> file("cannot be opened. Check the path and its permissions");
      case 8, 3 -> file("may not be changed by you. Check its permissions and those of its folder");
      case 10 -> file("could not be read: the disk reported an error. Check the disk");
      case 13 -> file("cannot grow: the disk is full. Make room");
      default -> file("could not be opened: " + message());
    };
  }

  private ConnectionFailedException file(String what) {
    String name = target.file().map(String::valueOf).orElse("");
    return make(Stage.FILE, "The file %s %s.", name, what);
  }

  private ConnectionFailedException wrongPassword() {
    if (target.password().isEmpty()) {
      return noPassword();
    }
    return make(
        Stage.LOGIN,
        "%s at %s refused the password of user %s. Check both; the server does not say which is wrong.",
        target.engine().title(),
        target.place(),
        target.user());
  }

  private ConnectionFailedException noPassword() {
    return make(
        Stage.LOGIN,
        "%s at %s wants a password for user %s, and none was given. Give it, or check the user.",
        target.engine().title(),
        target.place(),
        target.user());
  }

  private ConnectionFailedException notAllowed() {
    return make(
        Stage.LOGIN,
        "%s at %s does not let user %s in from this machine (%s). Check the user, and the server's list"
            + " of who may come from where.",
        target.engine().title(),
        target.place(),
        target.user(),
        message());
  }

  private ConnectionFailedException noDatabase() {
    return make(
        Stage.DATABASE,
        "There is no database %s at %s that user %s may use. Check its name, or ask for the right.",
        target.database(),
        target.place(),
        target.user());
  }

  private ConnectionFailedException full() {
    return make(
        Stage.CAPACITY,
        "%s at %s takes no more connections. Close some, or try again later.",
        target.engine().title(),
        target.place());
  }

  private ConnectionFailedException starting() {
    return make(
        Stage.CAPACITY,
        "%s at %s is starting up or shutting down. Try again in a moment.",
        target.engine().title(),
        target.place());
  }

  private ConnectionFailedException refusedTls() {
    return make(
        Stage.TLS,
        "The server at %s offers no encrypted connection as the address asks for it. Switch TLS on at"
            + " the server, or add %s to the address if you trust the network.",
        target.place(),
        target.engine() == Engine.POSTGRESQL ? "sslmode=disable" : "sslMode=DISABLED");
  }

  private ConnectionFailedException stranger() {
    return make(
        Stage.PROTOCOL,
        "What listens on %s does not speak as %s does. Check the port, and the kind of database.",
        target.place(),
        target.engine().title());
  }

  private ConnectionFailedException other() {
    return make(
        Stage.OTHER,
        "%s at %s refused the connection: %s",
        target.engine().title(),
        target.place(),
        message());
  }

  /// The driver's own words, on one line and without the password.
  private String message() {
    String text = String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
    return target.password().redact(text);
  }

  private Optional<ConnectionFailedException> failed(Stage stage, String text, Object... details) {
    return Optional.of(make(stage, text, details));
  }

  // The annotation that Error Prone asks for would be a dependency for this method alone.
  @SuppressWarnings("AnnotateFormatMethod")
  private ConnectionFailedException make(Stage stage, String text, Object... details) {
    String sentence = String.format(Locale.ROOT, text, details);
    return new ConnectionFailedException(stage, sentence, state, failure.getErrorCode());
  }
}
