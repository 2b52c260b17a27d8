package dado.schema.apply;

import dado.schema.apply.ApplyException.Reason;
import dado.schema.layout.MigrationVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Where a tool keeps which versions are applied, in that tool's own form, so that the tool itself
/// goes on from there.
interface Ledger {

  /// The table's name, without a schema.
  String table();

  /// Whether the table is there in this tool's form.
  boolean exists(Connection connection) throws SQLException;

  /// What is applied, in the order in which it was. The table is there.
  List<Applied> read(Connection connection) throws SQLException;

  /// Makes the table as the tool would.
  void create(Connection connection) throws SQLException;

  /// A version's way up or down begins, outside of a transaction.
  default void begin(Connection connection, MigrationVersion version) throws SQLException {}

  /// A version is applied.
  void add(Connection connection, MigrationVersion version, long milliseconds) throws SQLException;

  /// A version is taken back.
  ///
  /// @param before the version that is now the last one
  void remove(Connection connection, MigrationVersion version, Optional<String> before)
      throws SQLException;

  /// A row of the table.
  ///
  /// @param version as the tool writes it; of a baseline with a `B` before it
  /// @param checksum as the tool computes it, where it does
  /// @param dirty whether the tool stopped in its middle
  /// @param when as the tool writes it, or empty
  /// @param upTo whether all versions below it count as applied too
  record Applied(
      String version, Optional<String> checksum, boolean dirty, String when, boolean upTo) {

    Applied(String version) {
      this(version, Optional.empty(), false, "", false);
    }
  }

  /// The form of a tool.
  ///
  /// @param tool the id of its layout
  static Ledger of(String tool, Place place) throws ApplyException {
    return switch (tool) {
      case "flyway" -> new FlywayLedger(place);
      case "golang-migrate" -> new GolangMigrateLedger(place);
      case "dbmate", "rails" -> new DbmateLedger(place);
      case "goose" -> new GooseLedger(place);
      case "atlas" -> new AtlasLedger(place);
      case "liquibase" -> new LiquibaseLedger(place);
      default -> throw unknown(tool);
    };
  }

  private static ApplyException unknown(String tool) {
    return new ApplyException(
        Reason.HISTORY,
        "Dado knows no history table of \""
            + tool
            + "\". Choose one of flyway, golang-migrate, dbmate, goose, atlas, liquibase, or none"
            + " for Dado's own.");
  }
}
