package dado.schema.dialect.postgresql;

/// The queries on PostgreSQL's catalog. They run on 13 and later.
final class PostgresqlQueries {

  private static final String OURS =
      """
      n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'
      """;

  private static final String NO_EXTENSION =
      """
      AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend d
        WHERE d.classid = 'pg_catalog.%s'::pg_catalog.regclass AND d.objid = %s.oid AND d.deptype = 'e')
      """;

  private static final String OUR_TABLES =
      "c.relkind IN ('r', 'p') AND NOT c.relispartition AND "
          + OURS
          + NO_EXTENSION.formatted("pg_class", "c");

  static final String TABLES =
      """
      SELECT c.oid, n.nspname AS schema, c.relname AS name,
             pg_catalog.obj_description(c.oid, 'pg_class') AS comment,
             CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_key
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE
      """
          + OUR_TABLES;

  static final String COLUMNS =
      """
      SELECT c.oid AS table_oid, n.nspname AS schema, c.relname AS table_name, a.attname AS name,
             pg_catalog.format_type(a.atttypid, a.atttypmod)
               || CASE WHEN a.attcollation <> t.typcollation
                       THEN ' COLLATE ' || a.attcollation::pg_catalog.regcollation::text
                       ELSE '' END AS type,
             a.attnotnull AS not_null, a.attidentity AS identity, a.attgenerated AS generated,
             pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS default_value,
             pg_catalog.col_description(c.oid, a.attnum) AS comment
      FROM pg_catalog.pg_attribute a
      JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attnum > 0 AND NOT a.attisdropped AND
      """
          + OUR_TABLES
          + " ORDER BY a.attrelid, a.attnum";

  /// Not-null constraints are named objects since 18; they are part of their column here. Triggers
  /// of the kind `CREATE CONSTRAINT TRIGGER` are not constraints of the table's rows.
  static final String CONSTRAINTS =
      """
      SELECT k.conrelid AS table_oid, k.conname AS name, k.contype AS kind,
             pg_catalog.pg_get_constraintdef(k.oid) AS definition,
             ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY u(num, pos)
                   JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num
                   ORDER BY u.pos) AS columns,
             rn.nspname AS ref_schema, rc.relname AS ref_name,
             ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(k.confkey) WITH ORDINALITY u(num, pos)
                   JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num
                   ORDER BY u.pos) AS ref_columns,
             k.confdeltype AS on_delete, k.confupdtype AS on_update
      FROM pg_catalog.pg_constraint k
      JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_class rc ON rc.oid = k.confrelid
      LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace
      WHERE k.contype IN ('p', 'u', 'c', 'f', 'x') AND k.conparentid = 0 AND
      """
          + OUR_TABLES
          + " ORDER BY k.conrelid, k.conname";

  static final String INDEXES =
      """
      SELECT x.indrelid AS table_oid, n.nspname AS schema, i.relname AS name, m.amname AS method,
             x.indisunique AS is_unique,
             pg_catalog.pg_get_expr(x.indpred, x.indrelid) AS condition,
             ARRAY(SELECT CASE WHEN x.indkey[p.pos - 1] = 0
                               THEN pg_catalog.pg_get_indexdef(x.indexrelid, p.pos, false)
                               ELSE a.attname::text END
                   FROM pg_catalog.generate_series(1, x.indnkeyatts) p(pos)
                   LEFT JOIN pg_catalog.pg_attribute a
                     ON a.attrelid = x.indrelid AND a.attnum = x.indkey[p.pos - 1]
                   ORDER BY p.pos) AS keys,
             ARRAY(SELECT CASE WHEN x.indkey[p.pos - 1] = 0 THEN 'expression' ELSE 'column' END
                   FROM pg_catalog.generate_series(1, x.indnkeyatts) p(pos) ORDER BY p.pos) AS key_kinds,
             ARRAY(SELECT (x.indoption[p.pos - 1] & 1 = 1)::text
                   FROM pg_catalog.generate_series(1, x.indnkeyatts) p(pos) ORDER BY p.pos) AS descending,
             ARRAY(SELECT CASE WHEN x.indcollation[p.pos - 1] <> 0
                                 AND x.indcollation[p.pos - 1] <> COALESCE(k.attcollation, 100)
                               THEN 'COLLATE ' || x.indcollation[p.pos - 1]::pg_catalog.regcollation::text || ' '
                               ELSE '' END
                          || CASE WHEN NOT o.opcdefault
                                  THEN CASE WHEN os.nspname = 'pg_catalog' THEN '' ELSE pg_catalog.quote_ident(os.nspname) || '.' END
                                       || pg_catalog.quote_ident(o.opcname) || ' '
                                  ELSE '' END
                          || CASE x.indoption[p.pos - 1] & 3 WHEN 1 THEN 'NULLS LAST' WHEN 2 THEN 'NULLS FIRST' ELSE '' END
                   FROM pg_catalog.generate_series(1, x.indnkeyatts) p(pos)
                   LEFT JOIN pg_catalog.pg_attribute k
                     ON k.attrelid = x.indrelid AND k.attnum = x.indkey[p.pos - 1]
                   JOIN pg_catalog.pg_opclass o ON o.oid = x.indclass[p.pos - 1]
                   JOIN pg_catalog.pg_namespace os ON os.oid = o.opcnamespace
                   ORDER BY p.pos) AS qualifiers,
             ARRAY(SELECT a.attname::text
                   FROM pg_catalog.generate_series(x.indnkeyatts + 1, x.indnatts) p(pos)
                   JOIN pg_catalog.pg_attribute a
                     ON a.attrelid = x.indrelid AND a.attnum = x.indkey[p.pos - 1]
                   ORDER BY p.pos) AS included
      FROM pg_catalog.pg_index x
      JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
      JOIN pg_catalog.pg_am m ON m.oid = i.relam
      JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k
                        WHERE k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x')) AND
      """
          + OUR_TABLES
          + " ORDER BY x.indrelid, i.relname";

  static final String VIEWS =
      """
      SELECT n.nspname AS schema, c.relname AS name, pg_catalog.pg_get_viewdef(c.oid) AS definition
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'v' AND
      """
          + OURS
          + NO_EXTENSION.formatted("pg_class", "c");

  static final String ENUMS =
      """
      SELECT n.nspname AS schema, t.typname AS name,
             ARRAY(SELECT e.enumlabel::text FROM pg_catalog.pg_enum e
                   WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels
      FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      WHERE t.typtype = 'e' AND
      """
          + OURS
          + NO_EXTENSION.formatted("pg_type", "t");

  private PostgresqlQueries() {}
}
