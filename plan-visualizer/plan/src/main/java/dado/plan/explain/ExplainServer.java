package dado.plan.explain;

import dado.schema.model.Engine;
import dado.schema.model.Version;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A server that explains, and what its version has to offer.
///
/// @param engine what the server says it is, which the address of a MariaDB may not
public record ExplainServer(Engine engine, Version version) {

  private static final Map<ExplainOption, Version> POSTGRESQL =
      since(
          Map.of(
              ExplainOption.VERBOSE, new Version(9, 0, 0),
              ExplainOption.BUFFERS, new Version(9, 0, 0),
              ExplainOption.WAL, new Version(13, 0, 0),
              ExplainOption.SETTINGS, new Version(12, 0, 0),
              ExplainOption.MEMORY, new Version(17, 0, 0),
              ExplainOption.SERIALIZE, new Version(17, 0, 0),
              ExplainOption.SUMMARY, new Version(10, 0, 0),
              ExplainOption.NO_TIMING, new Version(9, 2, 0),
              ExplainOption.GENERIC_PLAN, new Version(12, 0, 0)));
  private static final Map<ExplainOption, Version> MYSQL =
      since(
          Map.of(
              ExplainOption.TREE, new Version(8, 0, 16),
              ExplainOption.JSON_V1, new Version(5, 6, 0),
              ExplainOption.JSON_V2, new Version(8, 3, 0)));
  private static final Map<ExplainOption, Version> MARIADB =
      since(Map.of(ExplainOption.JSON, new Version(10, 1, 0)));
  private static final Version MYSQL_ANALYZES = new Version(8, 0, 18);

  /// An option beside whether this server has it.
  ///
  /// @param refusal why it cannot be had here, as a sentence; empty where it can
  /// @param chosen whether it is asked for when nobody says anything
  public record Offer(ExplainOption option, Optional<String> refusal, boolean chosen) {}

  private static Map<ExplainOption, Version> since(Map<ExplainOption, Version> versions) {
    return new EnumMap<>(versions);
  }

  /// The server at the other end.
  public static ExplainServer of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    String version = connection.getMetaData().getDatabaseProductVersion();
    if (version.contains("MariaDB") || product.contains("MariaDB")) {
      // Older drivers are told "5.5.5-10.11.6-MariaDB", for old replicas.
      return new ExplainServer(
          Engine.MARIADB, Version.parse(version.replaceFirst("^5\\.5\\.5-", "")));
    }
    return new ExplainServer(engine(product), Version.parse(version));
  }

  private static Engine engine(String product) {
    return switch (product) {
      case "PostgreSQL" -> Engine.POSTGRESQL;
      case "SQLite" -> Engine.SQLITE;
      default -> Engine.MYSQL;
    };
  }

  /// All options that the engine knows, for a form: those that this version lacks, or that do not
  /// go with running the statement or not, come with the reason.
  public List<Offer> offers(boolean analyze) {
    return known().keySet().stream().map(o -> offer(o, analyze)).toList();
  }

  private Offer offer(ExplainOption option, boolean analyze) {
    Optional<String> refusal = refusal(option, analyze);
    return new Offer(option, refusal, refusal.isEmpty() && chosen(option, analyze));
  }

  /// Whether the server can run a statement and print what happened.
  public Optional<String> analyzeRefusal() {
    boolean can =
        switch (engine) {
          case POSTGRESQL, SQLITE -> true;
          case MYSQL -> version.compareTo(MYSQL_ANALYZES) >= 0;
          case MARIADB -> version.atLeast(10, 1);
        };
    return can
        ? Optional.empty()
        : Optional.of(
            name() + " cannot run a statement for its plan. Explain it without running it.");
  }

  /// Why an option cannot be had; empty where it can.
  Optional<String> refusal(ExplainOption option, boolean analyze) {
    Version since = known().get(option);
    if (since == null) {
      return Optional.of(engine.title() + " has no option " + option.word() + " for plans.");
    }
    if (version.compareTo(since) < 0) {
      String needed = engine.title() + " " + since;
      return Optional.of(option.word() + " needs " + needed + ", and this is " + version + ".");
    }
    return analyze ? refusalWhenRun(option) : refusalWhenNotRun(option);
  }

  private Optional<String> refusalWhenRun(ExplainOption option) {
    return switch (option) {
      case GENERIC_PLAN ->
          Optional.of("generic-plan is a plan for any value, which cannot be run.");
      case JSON_V1 -> Optional.of("MySQL prints what happened as tree or json-v2 only.");
      case VERBOSE,
          BUFFERS,
          WAL,
          SETTINGS,
          MEMORY,
          SERIALIZE,
          SUMMARY,
          NO_TIMING,
          TREE,
          JSON_V2,
          JSON ->
          Optional.empty();
    };
  }

  private Optional<String> refusalWhenNotRun(ExplainOption option) {
    return switch (option) {
      case WAL, SERIALIZE, NO_TIMING ->
          Optional.of(option.word() + " is about what happened: it needs the statement to be run.");
      case BUFFERS ->
          version.major() >= 13
              ? Optional.empty()
              : Optional.of("buffers without running the statement needs PostgreSQL 13.");
      case VERBOSE, SETTINGS, MEMORY, SUMMARY, GENERIC_PLAN, TREE, JSON_V1, JSON_V2, JSON ->
          Optional.empty();
    };
  }

  private boolean chosen(ExplainOption option, boolean analyze) {
    return switch (option) {
      case SETTINGS, JSON -> true;
      case BUFFERS -> analyze;
      case TREE -> true;
      case JSON_V1 -> version.compareTo(MYSQL.getOrDefault(ExplainOption.TREE, version)) < 0;
      case VERBOSE, WAL, MEMORY, SERIALIZE, SUMMARY, NO_TIMING, GENERIC_PLAN, JSON_V2 -> false;
    };
  }

  private Map<ExplainOption, Version> known() {
    return switch (engine) {
      case POSTGRESQL -> POSTGRESQL;
      case MYSQL -> MYSQL;
      case MARIADB -> MARIADB;
      case SQLITE -> Map.of();
    };
  }

  /// What it is called: "PostgreSQL 18.6".
  public String name() {
    return engine.title() + " " + version;
  }
}
