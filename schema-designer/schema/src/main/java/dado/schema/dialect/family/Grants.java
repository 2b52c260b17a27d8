package dado.schema.dialect.family;

import dado.schema.dialect.Catalog;
import dado.schema.dialect.CatalogRows;
import dado.schema.model.Grant;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.SchemaObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What roles may do with the database and its tables. The grant on the whole database has the name
/// `*`.
record Grants(Scope scope, CatalogRows rows, List<Catalog.Unread> unread) {

  private static final String TABLES =
      """
      SELECT table_name AS name, 'TABLE' AS kind, grantee AS grantee, privilege_type AS privilege,
             is_grantable AS grantable
      FROM information_schema.table_privileges WHERE table_schema = @db @only(table_name)
      UNION ALL
      SELECT table_name, 'TABLE', grantee, CONCAT(privilege_type, ' (`', column_name, '`)'),
             is_grantable
      FROM information_schema.column_privileges WHERE table_schema = @db @only(table_name)
      UNION ALL
      SELECT '*', 'SCHEMA', grantee, privilege_type, is_grantable
      FROM information_schema.schema_privileges WHERE table_schema = @db
      """;
  private static final String ROUTINES =
      """
      SELECT routine_name AS name, routine_type AS kind,
             CONCAT('''', user, '''@''', host, '''') AS grantee, proc_priv AS privileges
      FROM mysql.procs_priv WHERE db = @db
      """;

  private record Key(String name, String kind, String grantee, boolean grantable)
      implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return toString().compareTo(other.toString());
    }
  }

  List<SchemaObject> all() throws SQLException {
    Map<Key, TreeSet<String>> found = new TreeMap<>();
    rows.all(
        "Grants",
        0.99,
        scope.in(TABLES),
        r ->
            found
                .computeIfAbsent(
                    new Key(
                        r.getString("name"),
                        r.getString("kind"),
                        r.getString("grantee"),
                        r.getString("grantable").equals("YES")),
                    k -> new TreeSet<>())
                .add(r.getString("privilege")));
    routines(found);
    List<SchemaObject> grants = new ArrayList<>();
    found.forEach((k, p) -> grants.add(grant(k, List.copyOf(p))));
    return grants;
  }

  private Grant grant(Key key, List<String> privileges) {
    return new Grant(
        Id.of("grant", scope.database(), key.name(), key.kind(), key.grantee()),
        new Name(scope.database(), key.name()),
        key.kind(),
        key.grantee(),
        privileges,
        key.grantable());
  }

  private void routines(Map<Key, TreeSet<String>> found) {
    try {
      rows.all(
          "Grants",
          0.99,
          scope.in(ROUTINES),
          r -> {
            String list = r.getString("privileges").toUpperCase(java.util.Locale.ROOT);
            boolean grantable = list.contains("GRANT");
            Key key =
                new Key(
                    r.getString("name"), r.getString("kind"), r.getString("grantee"), grantable);
            for (String privilege : list.split(",")) {
              if (!privilege.equals("GRANT")) {
                found.computeIfAbsent(key, k -> new TreeSet<>()).add(privilege.strip());
              }
            }
            return key;
          });
    } catch (SQLException e) {
      unread.add(
          new Catalog.Unread(
              "Grants on routines", "It takes SELECT on mysql.procs_priv: " + e.getMessage()));
    }
  }
}
