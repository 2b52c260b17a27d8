package dado.schema.dialect.postgresql;

/// The query for names alone, which is what a tree of objects starts with.
record NameQueries(CatalogScope scope) {

  String all() {
    return """
    SELECT n.nspname AS schema, c.relname AS name,
           CASE WHEN c.relkind IN ('r', 'p') THEN 'TABLE' WHEN c.relkind IN ('v', 'm') THEN 'VIEW'
                WHEN c.relkind = 'S' THEN 'SEQUENCE' WHEN c.relkind = 'f' THEN 'OTHER' ELSE 'COMPOSITE' END AS kind
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c', 'S') AND NOT c.relispartition AND %1$s %2$s
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE c.relkind = 'S' AND d.classid = 1259
                      AND d.objid = c.oid AND d.deptype = 'i')
    UNION ALL
    SELECT n.nspname, t.typname, CASE t.typtype WHEN 'e' THEN 'ENUM' ELSE 'DOMAIN' END
    FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typtype IN ('e', 'd') AND %1$s %3$s
    UNION ALL
    SELECT n.nspname, p.proname, 'ROUTINE'
    FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE %1$s AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
      WHERE d.classid = 1255 AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
    UNION ALL
    SELECT '', n.nspname, 'NAMESPACE' FROM pg_catalog.pg_namespace n WHERE %1$s
    ORDER BY 1, 2, 3
    """
        .formatted(
            scope.ours(),
            CatalogScope.noExtension("pg_class", "c.oid"),
            CatalogScope.noExtension("pg_type", "t.oid"));
  }
}
