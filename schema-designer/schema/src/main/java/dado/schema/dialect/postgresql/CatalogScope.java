package dado.schema.dialect.postgresql;

import dado.schema.model.Name;
import dado.schema.model.Selection;
import java.util.Collection;
import java.util.stream.Collectors;

/// The part of the catalog that is read: a server's version, and what somebody selected, as
/// conditions of SQL.
///
/// @param major the server's major version
/// @param namespaces the oids of the schemas, with commas between them
/// @param relations the oids of the tables, likewise; empty for all
record CatalogScope(int major, Selection selection, String namespaces, String relations) {

  private static final PostgresqlIdentifiers IDENTIFIERS = new PostgresqlIdentifiers();

  static CatalogScope of(int major, Selection selection) {
    return new CatalogScope(major, selection, "0", "");
  }

  CatalogScope in(Collection<Long> schemas) {
    return new CatalogScope(major, selection, list(schemas), relations);
  }

  /// Only those tables; all where no table was selected.
  CatalogScope only(Collection<Long> tables) {
    return selection.tables().isEmpty()
        ? this
        : new CatalogScope(major, selection, namespaces, list(tables));
  }

  private static String list(Collection<Long> oids) {
    return oids.isEmpty()
        ? "0"
        : oids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /// What a version has and what stands for it in the ones before.
  String since(int version, String expression, String before) {
    return major >= version ? expression : before;
  }

  /// The expression where owners and grants were asked for, else NULL.
  String ifPrivileges(String expression) {
    return selection.privileges() ? expression : "NULL::text";
  }

  /// The name of a role by its oid, where owners were asked for.
  String owner(String role) {
    return ifPrivileges("pg_catalog.pg_get_userbyid(" + role + ")::text");
  }

  String namespace(String column) {
    return column + " IN (" + namespaces + ")";
  }

  String relation(String column) {
    return relations.isEmpty() ? "" : " AND " + column + " IN (" + relations + ")";
  }

  /// The schemas that belong to people, those of the selection.
  String ours() {
    String all =
        "n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'";
    return selection.namespaces().isEmpty()
        ? all
        : all
            + " AND n.nspname IN ("
            + selection.namespaces().stream()
                .sorted()
                .map(IDENTIFIERS::literal)
                .collect(Collectors.joining(", "))
            + ")";
  }

  /// The selected tables and their partitions.
  String selectedTables() {
    return selection.tables().isEmpty()
        ? ""
        : " AND (c.oid IN %1$s OR c.relispartition AND pg_catalog.pg_partition_root(c.oid) IN %1$s)"
            .formatted(selectedOids());
  }

  private String selectedOids() {
    String names =
        selection.tables().stream()
            .sorted()
            .map(CatalogScope::pair)
            .collect(Collectors.joining(", "));
    return """
    (SELECT sc.oid FROM pg_catalog.pg_class sc JOIN pg_catalog.pg_namespace sn
       ON sn.oid = sc.relnamespace WHERE (sn.nspname::text, sc.relname::text) IN (%s))
    """
        .formatted(names);
  }

  private static String pair(Name name) {
    return "("
        + IDENTIFIERS.literal(name.schema())
        + ", "
        + IDENTIFIERS.literal(name.local())
        + ")";
  }

  /// Whether nothing made by an extension.
  static String noExtension(String catalog, String oid) {
    return """
     AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend xd WHERE xd.deptype = 'e'
       AND xd.classid = 'pg_catalog.%s'::pg_catalog.regclass AND xd.objid = %s)
    """
        .formatted(catalog, oid);
  }
}
