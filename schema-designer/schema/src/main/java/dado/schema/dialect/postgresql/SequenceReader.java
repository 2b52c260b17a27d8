package dado.schema.dialect.postgresql;

import dado.schema.dialect.CatalogRows;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Sequence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// One sequence as the catalog's row has it.
///
/// @param dependency `i` inside an identity column, `a` owned by a column, empty for neither
/// @param relation the table of that column, with the column's number
record SequenceReader(
    long oid,
    Name name,
    String type,
    Options options,
    String dependency,
    long relation,
    int number) {

  static SequenceReader read(ResultSet row) throws SQLException {
    String type = type(row.getInt("type_id"));
    String owner = CatalogRows.text(row, "owner");
    return new SequenceReader(
        row.getLong("oid"),
        new Name(row.getString("schema"), row.getString("name")),
        type,
        options(row, type)
            .with("unlogged", "u".equals(row.getString("persistence")) ? "yes" : "")
            .with("owner", owner),
        CatalogRows.text(row, "dependency"),
        row.getLong("relation"),
        row.getInt("number"));
  }

  private static String type(int oid) {
    return switch (oid) {
      case 21 -> "smallint";
      case 23 -> "integer";
      default -> "bigint";
    };
  }

  private static Options options(ResultSet row, String type) throws SQLException {
    long increment = row.getLong("increment");
    boolean up = increment > 0;
    long min = row.getLong("min");
    long max = row.getLong("max");
    return new OptionList()
        .with("increment", unless(1, increment))
        .with("min", unless(up ? 1 : lowest(type), min))
        .with("max", unless(up ? highest(type) : -1, max))
        .with("start", unless(up ? min : max, row.getLong("start")))
        .with("cache", unless(1, row.getLong("cache")))
        .with("cycle", row.getBoolean("cycle") ? "yes" : "")
        .options();
  }

  private static String unless(long usual, long value) {
    return value == usual ? "" : String.valueOf(value);
  }

  private static long lowest(String type) {
    return switch (type) {
      case "smallint" -> Short.MIN_VALUE;
      case "integer" -> Integer.MIN_VALUE;
      default -> Long.MIN_VALUE;
    };
  }

  private static long highest(String type) {
    return switch (type) {
      case "smallint" -> Short.MAX_VALUE;
      case "integer" -> Integer.MAX_VALUE;
      default -> Long.MAX_VALUE;
    };
  }

  boolean inIdentity() {
    return dependency.equals("i");
  }

  /// What an identity column keeps of its sequence.
  Options identityOptions() {
    return options.without("owner").without("unlogged");
  }

  Sequence sequence(Optional<Sequence.OwningColumn> owner, String comment) {
    return new Sequence(
        Id.of("sequence", name.schema(), name.local()), name, type, owner, comment, options);
  }
}
