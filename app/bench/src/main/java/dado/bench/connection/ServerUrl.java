package dado.bench.connection;

import dado.schema.model.Engine;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The address of a server, read from the part of a URL behind its scheme.
final class ServerUrl {

  private final Engine engine;
  private final Surroundings surroundings;
  private final Map<String, String> properties = new LinkedHashMap<>();
  private String host = "";
  private String port = "";
  private String database = "";
  private String user = "";
  private String password = "";

  private ServerUrl(Engine engine, Surroundings surroundings) {
    this.engine = engine;
    this.surroundings = surroundings;
  }

  static Target parse(Engine engine, String rest, Surroundings surroundings)
      throws TargetSyntaxException {
    ServerUrl url = new ServerUrl(engine, surroundings);
    url.read(rest);
    url.complete();
    return url.target();
  }

  private void read(String rest) throws TargetSyntaxException {
    int query = rest.indexOf('?');
    String address = query < 0 ? rest : rest.substring(0, query);
    if (!address.startsWith("//")) {
      database = decode(address.startsWith("/") ? address.substring(1) : address);
    } else {
      int at = address.lastIndexOf('@');
      int slash = address.indexOf('/', Math.max(at, 2));
      database = slash < 0 ? "" : decode(address.substring(slash + 1));
      authority(address.substring(2, slash < 0 ? address.length() : slash));
    }
    if (query >= 0) {
      query(rest.substring(query + 1));
    }
  }

  private void authority(String authority) throws TargetSyntaxException {
    int at = authority.lastIndexOf('@');
    if (at >= 0) {
      String who = authority.substring(0, at);
      int colon = who.indexOf(':');
      user = decode(colon < 0 ? who : who.substring(0, colon));
      password = colon < 0 ? "" : decode(who.substring(colon + 1));
    }
    hostAndPort(authority.substring(at + 1));
  }

  private void hostAndPort(String text) throws TargetSyntaxException {
    if (text.contains(",") || text.contains("(")) {
      throw new TargetSyntaxException(
          "The address names several servers. Dado connects to one: write one host only.");
    }
    int close = text.startsWith("[") ? text.indexOf(']') : -1;
    int colon = text.indexOf(':', Math.max(close, 0));
    if (text.startsWith("[") && close < 0) {
      throw new TargetSyntaxException("The IPv6 address lacks its closing bracket: write [::1].");
    }
    String name = colon < 0 ? text : text.substring(0, colon);
    host = close > 0 ? name.substring(1, close) : decode(name);
    port = colon < 0 ? "" : text.substring(colon + 1);
  }

  private void query(String query) throws TargetSyntaxException {
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        String key = decode(equals < 0 ? pair : pair.substring(0, equals));
        option(key, equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
  }

  private void option(String key, String value) throws TargetSyntaxException {
    switch (key) {
      case "user" -> user = value;
      case "password" -> password = value;
      case "host" -> hostAndPort(value);
      case "port" -> port = value;
      case "dbname" -> database = value;
      default -> {
        String name = DriverProperties.name(engine, key).orElseThrow(() -> refused(key));
        properties.put(name, value);
      }
    }
  }

  private TargetSyntaxException refused(String key) {
    boolean word = key.matches("[A-Za-z0-9_.-]{1,60}");
    return new TargetSyntaxException(
        "Dado does not pass the option %s on to the driver. Leave it out; allowed are: %s."
            .formatted(
                word ? "\"" + key + "\"" : "in this address", DriverProperties.names(engine)));
  }

  /// Fills what the URL left open, as the engine's own client does.
  private void complete() {
    password = or(password, variable("DADO_PASSWORD"));
    if (engine != Engine.POSTGRESQL) {
      completeFamily();
    } else {
      host = or(host, variable("PGHOST").filter(h -> !h.startsWith("/")));
      port = or(port, variable("PGPORT"));
      user = or(user, variable("PGUSER"));
      password = or(password, variable("PGPASSWORD"));
      database = or(database, variable("PGDATABASE"));
    }
    user = or(user, Optional.of(surroundings.user()));
    host = or(host, Optional.of("localhost"));
    if (engine == Engine.POSTGRESQL) {
      database = or(database, Optional.of(user));
    }
  }

  private void completeFamily() {
    OptionFile file = OptionFile.of(surroundings);
    host = or(host, variable("MYSQL_HOST").or(() -> file.option("host")));
    port = or(port, variable("MYSQL_TCP_PORT").or(() -> file.option("port")));
    user = or(user, file.option("user"));
    password = or(password, variable("MYSQL_PWD").or(() -> file.option("password")));
  }

  private Optional<String> variable(String name) {
    return surroundings.variable(name);
  }

  private static String or(String given, Optional<String> otherwise) {
    return given.isEmpty() ? otherwise.orElse("") : given;
  }

  private Target target() throws TargetSyntaxException {
    if (!host.matches("[A-Za-z0-9._-]{1,255}") && !host.matches("[0-9A-Fa-f:.]+(%[A-Za-z0-9]+)?")) {
      throw new TargetSyntaxException(
          "The host's name has characters that no host's name has. In a user's name or password write"
              + " @ as %40, / as %2F, : as %3A.");
    }
    Target target =
        new Target(
            engine,
            host,
            portNumber(),
            database,
            user,
            Secret.of(password),
            properties,
            Optional.empty());
    boolean look = engine == Engine.POSTGRESQL && password.isEmpty();
    return look ? target.withPassword(PasswordFile.password(surroundings, target)) : target;
  }

  private int portNumber() throws TargetSyntaxException {
    if (port.isEmpty()) {
      return engine == Engine.POSTGRESQL ? 5432 : 3306;
    }
    int number = port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
    if (number < 1 || number > 65535) {
      // What stands here may be the rest of a password with a bare @ or : in it.
      throw new TargetSyntaxException(
          "The port is no number from 1 to 65535. In a user's name or password write @ as %40, / as"
              + " %2F, : as %3A.");
    }
    return number;
  }

  private static String decode(String text) throws TargetSyntaxException {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      boolean escape = encoded[i] == '%';
      bytes.put(escape ? hex(encoded, i + 1) : encoded[i]);
      i += escape ? 2 : 0;
    }
    return text(bytes.flip());
  }

  private static byte hex(byte[] bytes, int at) throws TargetSyntaxException {
    int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
    int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
    if (high < 0 || low < 0) {
      throw new TargetSyntaxException(
          "A percent sign in the address is not followed by two hexadecimal digits. Write %25 for the"
              + " sign itself.");
    }
    return (byte) (high * 16 + low);
  }

  private static String text(ByteBuffer bytes) throws TargetSyntaxException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      if (text.indexOf('\0') >= 0) {
        throw new TargetSyntaxException("The address has a NUL character in it. Take out the %00.");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new TargetSyntaxException("What the percent signs spell in the address is no UTF-8.");
    }
  }
}
