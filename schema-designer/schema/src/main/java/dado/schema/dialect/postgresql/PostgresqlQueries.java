package dado.schema.dialect.postgresql;

/// The queries on PostgreSQL's catalog for tables and what is on them. They run on 13 and later.
record PostgresqlQueries(CatalogScope scope) {

  String namespaces() {
    return """
    SELECT n.oid, n.nspname AS name, %s AS owner
    FROM pg_catalog.pg_namespace n WHERE %s %s
    """
        .formatted(
            scope.owner("n.nspowner"),
            scope.ours(),
            CatalogScope.noExtension("pg_namespace", "n.oid"));
  }

  /// Comments on everything, by catalog and object. Oids below 16384 are the system's own, but for
  /// the schema `public`.
  static final String COMMENTS =
      """
      SELECT d.classoid::int8 AS catalog, d.objoid::int8 AS object, d.objsubid AS part, d.description
      FROM pg_catalog.pg_description d WHERE d.objoid >= 16384 OR d.objoid = 2200
      """;

  String tables() {
    return """
    SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relpersistence AS persistence,
           c.relreplident AS identity_kind, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced,
           c.reloptions AS parameters, x.reloptions AS toast_parameters, s.spcname AS tablespace,
           CASE WHEN m.amname <> 'heap' THEN m.amname END AS access_method,
           CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_key,
           CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END AS bound,
           h.parent, h.parents, r.identity_index, r.cluster_index, %s AS owner
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_class x ON x.oid = c.reltoastrelid
    LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
    LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam
    LEFT JOIN (SELECT i.inhrelid, min(i.inhparent::int8) AS parent,
                      pg_catalog.array_agg(pg_catalog.quote_ident(pn.nspname) || '.'
                        || pg_catalog.quote_ident(pc.relname) ORDER BY i.inhseqno) AS parents
               FROM pg_catalog.pg_inherits i
               JOIN pg_catalog.pg_class pc ON pc.oid = i.inhparent
               JOIN pg_catalog.pg_namespace pn ON pn.oid = pc.relnamespace
               WHERE pc.relkind IN ('r', 'p') GROUP BY i.inhrelid) h ON h.inhrelid = c.oid
    LEFT JOIN (SELECT xi.indrelid, min(ic.relname::text) FILTER (WHERE xi.indisreplident) AS identity_index,
                      min(ic.relname::text) FILTER (WHERE xi.indisclustered) AS cluster_index
               FROM pg_catalog.pg_index xi JOIN pg_catalog.pg_class ic ON ic.oid = xi.indexrelid
               WHERE xi.indisreplident OR xi.indisclustered GROUP BY xi.indrelid) r ON r.indrelid = c.oid
    WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND %s %s %s
    """
        .formatted(
            scope.owner("c.relowner"),
            scope.namespace("c.relnamespace"),
            scope.selectedTables(),
            CatalogScope.noExtension("pg_class", "c.oid"));
  }

  String columns() {
    return """
    SELECT a.attrelid AS relation, a.attnum AS number, a.attname AS name, a.atttypid::int8 AS type_id,
           a.atttypmod AS type_modifier,
           CASE WHEN a.attcollation <> t.typcollation AND a.attcollation <> 0
                THEN a.attcollation::pg_catalog.regcollation::text END AS collation,
           a.attnotnull AS not_null, a.attidentity AS identity, a.attgenerated AS generated,
           a.attislocal AS local, pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS default_value,
           CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END AS storage,
           %s AS compression, NULLIF(a.attstattarget, -1) AS statistics, a.attoptions AS parameters
    FROM pg_catalog.pg_attribute a
    JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_catalog.pg_attrdef d ON a.atthasdef AND d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND %s %s
    """
        .formatted(
            scope.since(14, "NULLIF(a.attcompression, '')", "NULL"),
            scope.namespace("c.relnamespace"),
            scope.relation("c.oid"));
  }

  /// The names of types, each printed once.
  static String types(String ids, String modifiers) {
    return """
    SELECT u.id, u.modifier, pg_catalog.format_type(u.id::oid, u.modifier) AS type
    FROM unnest('{%s}'::int8[], '{%s}'::int4[]) u(id, modifier)
    """
        .formatted(ids, modifiers);
  }

  /// Generated names of NOT NULL, which are objects since 18, are filtered out: most rows are such.
  /// Triggers of the kind `CREATE CONSTRAINT TRIGGER` are not constraints of the table's rows.
  String constraints() {
    return """
    SELECT k.oid, k.conrelid AS relation, k.conname AS name, k.contype AS kind, k.conkey::text AS columns,
           CASE WHEN k.contype = 'c' THEN pg_catalog.pg_get_expr(k.conbin, k.conrelid)
                WHEN k.contype = 'x' OR c.relispartition THEN pg_catalog.pg_get_constraintdef(k.oid) END AS text,
           rn.nspname AS ref_schema, rc.relname AS ref_name,
           CASE WHEN k.contype = 'f' THEN
             (SELECT pg_catalog.array_agg(a.attname::text ORDER BY u.place)
              FROM pg_catalog.unnest(k.confkey) WITH ORDINALITY u(number, place)
              JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number) END AS ref_columns,
           k.confdeltype AS on_delete, k.confupdtype AS on_update, k.confmatchtype AS match,
           k.condeferrable AS deferrable, k.condeferred AS deferred, k.convalidated AS validated,
           k.connoinherit AS no_inherit, %s AS enforced, %s AS period, %s AS set_columns,
           x.indkey::text AS index_columns, x.indnkeyatts AS index_keys, %s AS nulls_equal,
           i.reloptions AS parameters, s.spcname AS tablespace, c.relispartition AS of_partition
    FROM pg_catalog.pg_constraint k
    JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
    LEFT JOIN pg_catalog.pg_class rc ON rc.oid = k.confrelid
    LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace
    LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = k.conindid AND k.contype IN ('p', 'u')
    LEFT JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
    LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = i.reltablespace
    WHERE (k.contype IN ('p', 'u', 'c', 'f', 'x') OR k.contype = 'n' AND (
             k.conname NOT LIKE '%%\\_%%\\_not\\_null%%' OR NOT k.convalidated OR k.connoinherit))
      AND k.conislocal AND k.conparentid = 0 AND %s %s
    """
        .formatted(
            scope.since(18, "k.conenforced", "true"),
            scope.since(18, "k.conperiod", "false"),
            scope.since(15, "k.confdelsetcols::text", "NULL::text"),
            scope.since(15, "x.indnullsnotdistinct", "false"),
            scope.namespace("c.relnamespace"),
            scope.relation("k.conrelid"));
  }

  String indexes() {
    return """
    SELECT x.indexrelid AS oid, x.indrelid AS relation, i.relname AS name, m.amname AS method,
           x.indisunique AS is_unique, x.indisvalid AS valid, x.indnkeyatts AS index_keys,
           x.indkey::text AS columns, x.indoption::text AS directions, x.indclass::text AS classes,
           x.indcollation::text AS collations, %s AS nulls_equal, i.reloptions AS parameters,
           s.spcname AS tablespace,
           CASE WHEN x.indpred IS NOT NULL THEN pg_catalog.pg_get_expr(x.indpred, x.indrelid) END AS condition,
           CASE WHEN x.indexprs IS NOT NULL THEN
             ARRAY(SELECT CASE WHEN x.indkey[p.pos - 1] = 0
                               THEN pg_catalog.pg_get_indexdef(x.indexrelid, p.pos, false) END
                   FROM pg_catalog.generate_series(1, x.indnkeyatts) p(pos) ORDER BY p.pos) END AS expressions,
           CASE WHEN c.relkind = 'm' OR c.relispartition THEN
             ARRAY(SELECT COALESCE(a.attname::text, '') FROM pg_catalog.generate_series(1, x.indnatts) p(pos)
                   LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[p.pos - 1]
                   ORDER BY p.pos) END AS names,
           CASE WHEN x.indcollation::text <> ALL (ARRAY['0', '100', '0 0', '0 100', '100 0', '100 100']) THEN
             ARRAY(SELECT CASE WHEN x.indcollation[p.pos - 1] <> 0
                                AND x.indcollation[p.pos - 1] <> COALESCE(k.attcollation, 100)
                               THEN x.indcollation[p.pos - 1]::pg_catalog.regcollation::text END
                   FROM pg_catalog.generate_series(1, x.indnkeyatts) p(pos)
                   LEFT JOIN pg_catalog.pg_attribute k
                     ON k.attrelid = x.indrelid AND k.attnum = x.indkey[p.pos - 1]
                   ORDER BY p.pos) END AS collated,
           CASE WHEN m.amname NOT IN ('btree', 'hash') THEN
             ARRAY(SELECT pg_catalog.array_to_string(a.attoptions, ', ') FROM pg_catalog.pg_attribute a
                   WHERE a.attrelid = x.indexrelid AND a.attnum <= x.indnkeyatts ORDER BY a.attnum) END AS class_options
    FROM pg_catalog.pg_index x
    JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
    JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
    JOIN pg_catalog.pg_am m ON m.oid = i.relam
    LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = i.reltablespace
    WHERE NOT i.relispartition AND c.relkind IN ('r', 'p', 'm') AND %s %s
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k
                      WHERE k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x'))
    """
        .formatted(
            scope.since(15, "x.indnullsnotdistinct", "false"),
            scope.namespace("c.relnamespace"),
            scope.relations().isEmpty()
                ? ""
                : " AND (c.relkind = 'm' OR x.indrelid IN (" + scope.relations() + "))");
  }

  /// A few hundred rows, whatever the schema.
  static final String OPERATOR_CLASSES =
      """
      SELECT o.oid, o.opcdefault AS usual,
             CASE WHEN n.nspname = 'pg_catalog' THEN '' ELSE pg_catalog.quote_ident(n.nspname) || '.' END
               || pg_catalog.quote_ident(o.opcname) AS name
      FROM pg_catalog.pg_opclass o JOIN pg_catalog.pg_namespace n ON n.oid = o.opcnamespace
      """;

  /// Sequences of their own, and those inside identity columns.
  String sequences() {
    return """
    SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relpersistence AS persistence,
           q.seqtypid::int8 AS type_id, q.seqstart AS start, q.seqincrement AS increment, q.seqmax AS max,
           q.seqmin AS min, q.seqcache AS cache, q.seqcycle AS cycle, %s AS owner,
           d.deptype AS dependency, d.refobjid::int8 AS relation, d.refobjsubid AS number
    FROM pg_catalog.pg_sequence q
    JOIN pg_catalog.pg_class c ON c.oid = q.seqrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_depend d ON d.classid = 1259 AND d.objid = c.oid AND d.objsubid = 0
      AND d.refclassid = 1259 AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
    WHERE c.relpersistence <> 't' AND %s %s
    """
        .formatted(
            scope.owner("c.relowner"),
            scope.namespace("c.relnamespace"),
            CatalogScope.noExtension("pg_class", "c.oid"));
  }
}
