package dado.schema.dialect.mariadb;

import dado.schema.dialect.CatalogRows;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sequences of a database. Their settings stand in the sequences themselves, so one query asks
/// them all.
record Sequences(CatalogRows rows, String database) {

  private static final String NAMES =
      "SELECT table_name AS name FROM information_schema.tables"
          + " WHERE table_schema = DATABASE() AND table_type = 'SEQUENCE' ORDER BY table_name";

  /// How many are asked in one query.
  private static final int MANY = 100;

  List<SchemaObject> all() throws SQLException {
    List<String> names = rows.all("Sequences", 0.96, NAMES, r -> r.getString("name"));
    List<SchemaObject> sequences = new ArrayList<>();
    for (int from = 0; from < names.size(); from += MANY) {
      List<String> some = names.subList(from, Math.min(from + MANY, names.size()));
      sequences.addAll(
          rows.all(
              "Sequences",
              0.97,
              String.join(" UNION ALL ", some.stream().map(Sequences::query).toList()),
              this::sequence));
    }
    return sequences;
  }

  private static String query(String name) {
    return "SELECT "
        + MariadbIdentifiers.INSTANCE.literal(name)
        + " AS name, minimum_value, maximum_value, start_value, increment, cache_size, cycle_option"
        + " FROM "
        + MariadbIdentifiers.INSTANCE.quote(name);
  }

  private SchemaObject sequence(ResultSet row) throws SQLException {
    String name = row.getString("name");
    BigInteger step = new BigInteger(row.getString("increment"));
    boolean down = step.signum() < 0;
    String least = down ? "-9223372036854775807" : "1";
    String most = down ? "-1" : "9223372036854775806";
    Options options =
        Options.NONE
            .with("increment", other(row.getString("increment"), "1"))
            .with("min", other(row.getString("minimum_value"), least))
            .with("max", other(row.getString("maximum_value"), most))
            .with(
                "start",
                other(
                    row.getString("start_value"),
                    row.getString(down ? "maximum_value" : "minimum_value")))
            .with("cache", other(row.getString("cache_size"), "1000"))
            .with("cycle", row.getInt("cycle_option") == 1 ? "yes" : "");
    return new Sequence(
        Id.of("sequence", database, name),
        new Name(database, name),
        "bigint",
        Optional.empty(),
        "",
        options);
  }

  private static String other(String value, String usual) {
    return value.equals(usual) ? "" : value;
  }
}
