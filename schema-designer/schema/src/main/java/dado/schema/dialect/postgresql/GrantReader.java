package dado.schema.dialect.postgresql;

import dado.schema.dialect.CatalogRows;
import dado.schema.model.Grant;
import dado.schema.model.Id;
import dado.schema.model.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The grants of one read.
///
/// The owner's own rights are left out, and so is what everybody has from the start. Where that was
/// taken away, a grant to `public` without privileges says so.
final class GrantReader {

  private static final PostgresqlIdentifiers IDENTIFIERS = new PostgresqlIdentifiers();

  private final Map<Key, Set<String>> privileges = new LinkedHashMap<>();

  private record Key(Name name, String on, String grantee, boolean grantable) {}

  /// One privilege of one role.
  ///
  /// @param fresh what everybody has on a new object of the kind; empty for nothing
  private record Row(Key key, String privilege, boolean own, String fresh) {}

  private GrantReader() {}

  static List<Grant> read(CatalogReader rows, CatalogScope scope) throws SQLException {
    GrantReader grants = new GrantReader();
    rows.all("privileges", 0.97, new ObjectQueries(scope).grants(), GrantReader::row)
        .forEach(grants::add);
    return grants.all();
  }

  private static Row row(ResultSet row) throws SQLException {
    String part = CatalogRows.text(row, "part");
    String privilege = CatalogRows.text(row, "privilege");
    return new Row(
        key(row),
        part.isEmpty() ? privilege : privilege + " (" + IDENTIFIERS.quote(part) + ")",
        row.getBoolean("own"),
        CatalogRows.text(row, "fresh"));
  }

  private static Key key(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    boolean routine = kind.equals("FUNCTION") || kind.equals("PROCEDURE");
    return new Key(
        new Name(row.getString("schema"), row.getString("name")),
        routine ? kind + " (" + CatalogRows.text(row, "arguments") + ")" : kind,
        CatalogRows.text(row, "grantee"),
        row.getBoolean("grantable"));
  }

  private void add(Row row) {
    if (!row.fresh().isEmpty()) {
      // Taken away, unless a later row gives it.
      privileges.computeIfAbsent(
          new Key(row.key().name(), row.key().on(), "public", false), k -> new TreeSet<>());
    }
    if (!row.own() && !row.privilege().isEmpty()) {
      privileges.computeIfAbsent(row.key(), k -> new TreeSet<>()).add(row.privilege());
    }
  }

  private List<Grant> all() {
    return privileges.entrySet().stream()
        .filter(e -> !isFresh(e.getKey(), e.getValue()))
        .map(e -> grant(e.getKey(), e.getValue()))
        .toList();
  }

  private static boolean isFresh(Key key, Set<String> rights) {
    return GrantText.isFresh(key.on(), key.name(), key.grantee(), rights);
  }

  private static Grant grant(Key key, Set<String> rights) {
    return new Grant(
        Id.of("grant", key.name().toString(), key.on(), key.grantee(), "" + key.grantable()),
        key.name(),
        key.on(),
        key.grantee(),
        List.copyOf(rights),
        key.grantable());
  }
}
