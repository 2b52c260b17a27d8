package dado.schema.dialect.postgresql;

import dado.schema.dialect.CatalogRows;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.sql.ResultSet;
import java.sql.SQLException;

/// One table or partition as the catalog's row has it.
///
/// @param partitionKey empty where it is not partitioned
/// @param bound empty where it is no partition
/// @param parent the oid of what it is a partition of
record TableReader(
    long oid, Name name, String partitionKey, String bound, long parent, Options options) {

  static TableReader read(ResultSet row) throws SQLException {
    String bound = CatalogRows.text(row, "bound");
    return new TableReader(
        row.getLong("oid"),
        new Name(row.getString("schema"), row.getString("name")),
        CatalogRows.text(row, "partition_key"),
        bound,
        row.getLong("parent"),
        options(row, bound.isEmpty()));
  }

  private static Options options(ResultSet row, boolean inherits) throws SQLException {
    return new OptionList()
        .with("unlogged", "u".equals(row.getString("persistence")) ? "yes" : "")
        .with("tablespace", CatalogRows.text(row, "tablespace"))
        .with("access method", CatalogRows.text(row, "access_method"))
        .with("row security", security(row))
        .with("replica identity", identity(row))
        .with("cluster on", CatalogRows.text(row, "cluster_index"))
        .with("inherits", inherits ? String.join(", ", CatalogRows.texts(row, "parents")) : "")
        .with("owner", CatalogRows.text(row, "owner"))
        .with("", CatalogRows.texts(row, "parameters"))
        .with("toast.", CatalogRows.texts(row, "toast_parameters"))
        .options();
  }

  private static String security(ResultSet row) throws SQLException {
    boolean enabled = row.getBoolean("secured");
    if (row.getBoolean("forced")) {
      return enabled ? "forced" : "disabled, forced";
    }
    return enabled ? "enabled" : "";
  }

  private static String identity(ResultSet row) throws SQLException {
    return switch (CatalogRows.text(row, "identity_kind")) {
      case "f" -> "full";
      case "n" -> "nothing";
      case "i" -> "index " + CatalogRows.text(row, "identity_index");
      default -> "";
    };
  }

  boolean isPartition() {
    return !bound.isEmpty();
  }
}
