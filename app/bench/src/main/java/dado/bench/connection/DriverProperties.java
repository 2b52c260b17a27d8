package dado.bench.connection;

import dado.schema.model.Engine;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The driver properties that a URL may set. All others are refused: some of them load classes,
/// read files or send them to the server.
final class DriverProperties {

  private static final Map<String, String> POSTGRESQL =
      Map.ofEntries(
          Map.entry("sslmode", "sslmode"),
          Map.entry("sslrootcert", "sslrootcert"),
          Map.entry("sslcert", "sslcert"),
          Map.entry("sslkey", "sslkey"),
          Map.entry("channelbinding", "channelBinding"),
          Map.entry("connecttimeout", "connectTimeout"),
          Map.entry("logintimeout", "loginTimeout"),
          Map.entry("sockettimeout", "socketTimeout"),
          Map.entry("tcpkeepalive", "tcpKeepAlive"),
          Map.entry("applicationname", "ApplicationName"),
          Map.entry("currentschema", "currentSchema"));

  private static final Map<String, String> MYSQL =
      Map.ofEntries(
          Map.entry("sslmode", "sslMode"),
          Map.entry("connecttimeout", "connectTimeout"),
          Map.entry("sockettimeout", "socketTimeout"),
          Map.entry("tcpkeepalive", "tcpKeepAlive"),
          Map.entry("allowpublickeyretrieval", "allowPublicKeyRetrieval"),
          Map.entry("connectiontimezone", "connectionTimeZone"),
          Map.entry("servertimezone", "connectionTimeZone"),
          Map.entry("characterencoding", "characterEncoding"),
          Map.entry("zerodatetimebehavior", "zeroDateTimeBehavior"),
          Map.entry("tinyint1isbit", "tinyInt1isBit"));

  private DriverProperties() {}

  /// The driver's own name for a property, whose words a URL may join by `_` or `-`.
  static Optional<String> name(Engine engine, String key) {
    String plain = key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    return switch (engine) {
      case POSTGRESQL -> Optional.ofNullable(POSTGRESQL.get(plain));
      case MYSQL, MARIADB -> Optional.ofNullable(MYSQL.get(plain));
      case SQLITE -> Optional.empty();
    };
  }

  /// The names that a URL may use, for a message.
  static String names(Engine engine) {
    Map<String, String> names = engine == Engine.POSTGRESQL ? POSTGRESQL : MYSQL;
    return String.join(", ", new TreeMap<>(names).sequencedValues());
  }
}
