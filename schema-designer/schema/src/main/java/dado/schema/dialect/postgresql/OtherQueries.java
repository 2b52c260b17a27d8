package dado.schema.dialect.postgresql;

import java.util.List;

/// The query for what is not modelled, with the statement that creates it where the server prints
/// one or where the catalog's row says it all.
record OtherQueries(CatalogScope scope) {

  String all() {
    return String.join(
        "\nUNION ALL\n",
        List.of(
            statistics(),
            rules(),
            foreignTables(),
            ranges(),
            collations(),
            operators(),
            casts(),
            eventTriggers(),
            textSearch("DICTIONARY", "pg_ts_dict", "dict", 3600),
            textSearch("CONFIGURATION", "pg_ts_config", "cfg", 3602),
            wholeDatabase("PUBLICATION", "pg_publication", "pubname", 6104),
            wholeDatabase("FOREIGN DATA WRAPPER", "pg_foreign_data_wrapper", "fdwname", 2328),
            wholeDatabase("SERVER", "pg_foreign_server", "srvname", 1417),
            wholeDatabase("LANGUAGE", "pg_language", "lanname", 2612),
            wholeDatabase("ACCESS METHOD", "pg_am", "amname", 2601)));
  }

  /// Subscriptions hold passwords; only superusers may read them all.
  static final String SUBSCRIPTIONS =
      """
      SELECT 6100::int8 AS catalog, s.oid::int8 AS oid, ''::text AS schema, s.subname::text AS name,
             'SUBSCRIPTION' AS what, ''::text AS definition
      FROM pg_catalog.pg_subscription s
      JOIN pg_catalog.pg_database d ON d.oid = s.subdbid AND d.datname = pg_catalog.current_database()
      """;

  private String statistics() {
    return """
    SELECT 3381::int8 AS catalog, s.oid::int8 AS oid, n.nspname::text AS schema, s.stxname::text AS name,
           'STATISTICS'::text AS what, pg_catalog.pg_get_statisticsobjdef(s.oid) AS definition
    FROM pg_catalog.pg_statistic_ext s JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
    WHERE %s %s
    """
        .formatted(scope.namespace("s.stxnamespace"), scope.relation("s.stxrelid"));
  }

  private String rules() {
    return """
    SELECT 2618, r.oid::int8, n.nspname, r.rulename, 'RULE ON ' || r.ev_class::pg_catalog.regclass::text,
           pg_catalog.rtrim(pg_catalog.pg_get_ruledef(r.oid), ';')
    FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE r.rulename <> '_RETURN' AND %s %s
    """
        .formatted(
            scope.namespace("c.relnamespace"), CatalogScope.noExtension("pg_class", "c.oid"));
  }

  private String foreignTables() {
    return """
    SELECT 1259, c.oid::int8, n.nspname, c.relname, 'FOREIGN TABLE',
           'CREATE FOREIGN TABLE ' || c.oid::pg_catalog.regclass::text || E' (\\n  '
             || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(a.attname) || ' '
                   || pg_catalog.format_type(a.atttypid, a.atttypmod)
                   || CASE WHEN a.attfdwoptions IS NULL THEN '' ELSE ' OPTIONS ('
                        || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(o.option_name) || ' '
                             || pg_catalog.quote_literal(o.option_value), ', ')
                           FROM pg_catalog.pg_options_to_table(a.attfdwoptions) o) || ')' END
                   || CASE WHEN d.adbin IS NULL THEN '' ELSE ' DEFAULT ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid) END
                   || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, E',\\n  ' ORDER BY a.attnum)
                 FROM pg_catalog.pg_attribute a
                 LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                 WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
             || E'\\n) SERVER ' || pg_catalog.quote_ident(s.srvname)
             || CASE WHEN f.ftoptions IS NULL THEN '' ELSE ' OPTIONS ('
                  || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(o.option_name) || ' '
                        || pg_catalog.quote_literal(o.option_value), ', ')
                      FROM pg_catalog.pg_options_to_table(f.ftoptions) o) || ')' END
    FROM pg_catalog.pg_foreign_table f JOIN pg_catalog.pg_class c ON c.oid = f.ftrelid
    JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT c.relispartition AND %s %s
    """
        .formatted(
            scope.namespace("c.relnamespace"), CatalogScope.noExtension("pg_class", "c.oid"));
  }

  private String ranges() {
    return """
    SELECT 1247, t.oid::int8, n.nspname, t.typname, 'TYPE',
           'CREATE TYPE ' || pg_catalog.format_type(t.oid, NULL) || ' AS RANGE (SUBTYPE = '
             || pg_catalog.format_type(r.rngsubtype, NULL)
             || CASE WHEN r.rngcollation <> 0 AND r.rngcollation <> st.typcollation
                     THEN ', COLLATION = ' || r.rngcollation::pg_catalog.regcollation::text ELSE '' END
             || CASE WHEN o.opcdefault THEN '' ELSE ', SUBTYPE_OPCLASS = '
                  || pg_catalog.quote_ident(os.nspname) || '.' || pg_catalog.quote_ident(o.opcname) END
             || CASE WHEN r.rngsubdiff = 0 THEN '' ELSE ', SUBTYPE_DIFF = ' || r.rngsubdiff::text END || ')'
    FROM pg_catalog.pg_range r JOIN pg_catalog.pg_type t ON t.oid = r.rngtypid
    JOIN pg_catalog.pg_type st ON st.oid = r.rngsubtype
    JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc
    JOIN pg_catalog.pg_namespace os ON os.oid = o.opcnamespace
    JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
    WHERE %s %s
    """
        .formatted(scope.namespace("t.typnamespace"), CatalogScope.noExtension("pg_type", "t.oid"));
  }

  private String collations() {
    String locale =
        scope.major() >= 17
            ? "COALESCE(c.colllocale, c.collcollate)::text"
            : scope.since(
                15, "COALESCE(c.colliculocale, c.collcollate)::text", "c.collcollate::text");
    return """
    SELECT 3456, c.oid::int8, n.nspname, c.collname, 'COLLATION',
           'CREATE COLLATION ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.collname)
             || ' (PROVIDER = ' || CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END
             || ', LOCALE = ' || pg_catalog.quote_literal(%s)
             || CASE WHEN c.collisdeterministic THEN '' ELSE ', DETERMINISTIC = false' END || ')'
    FROM pg_catalog.pg_collation c JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
    WHERE %s %s
    """
        .formatted(
            locale,
            scope.namespace("c.collnamespace"),
            CatalogScope.noExtension("pg_collation", "c.oid"));
  }

  private String operators() {
    return """
    SELECT 2617, o.oid::int8, n.nspname, o.oprname,
           'OPERATOR (' || CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE pg_catalog.format_type(o.oprleft, NULL) END
             || ', ' || pg_catalog.format_type(o.oprright, NULL) || ')',
           'CREATE OPERATOR ' || pg_catalog.quote_ident(n.nspname) || '.' || o.oprname || ' (FUNCTION = '
             || o.oprcode::text
             || CASE WHEN o.oprleft = 0 THEN '' ELSE ', LEFTARG = ' || pg_catalog.format_type(o.oprleft, NULL) END
             || ', RIGHTARG = ' || pg_catalog.format_type(o.oprright, NULL)
             || CASE WHEN o.oprcom = o.oid THEN ', COMMUTATOR = OPERATOR(' || pg_catalog.quote_ident(n.nspname)
                  || '.' || o.oprname || ')' ELSE '' END
             || CASE WHEN o.oprrest = 0 THEN '' ELSE ', RESTRICT = ' || o.oprrest::text END
             || CASE WHEN o.oprjoin = 0 THEN '' ELSE ', JOIN = ' || o.oprjoin::text END
             || CASE WHEN o.oprcanhash THEN ', HASHES' ELSE '' END
             || CASE WHEN o.oprcanmerge THEN ', MERGES' ELSE '' END || ')'
    FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
    WHERE o.oprcode <> 0 AND %s %s
    """
        .formatted(
            scope.namespace("o.oprnamespace"), CatalogScope.noExtension("pg_operator", "o.oid"));
  }

  private String casts() {
    return """
    SELECT 2605, c.oid::int8, '', pg_catalog.format_type(c.castsource, NULL) || ' AS '
             || pg_catalog.format_type(c.casttarget, NULL), 'CAST',
           'CREATE CAST (' || pg_catalog.format_type(c.castsource, NULL) || ' AS '
             || pg_catalog.format_type(c.casttarget, NULL) || ') '
             || CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::pg_catalog.regprocedure::text
                  WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END
             || CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END
    FROM pg_catalog.pg_cast c
    WHERE c.oid >= 16384 %s
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_range r WHERE r.rngtypid = c.castsource AND r.rngtypid >= 16384)
    """
        .formatted(CatalogScope.noExtension("pg_cast", "c.oid"));
  }

  private String eventTriggers() {
    return """
    SELECT 3466, t.oid::int8, '', t.evtname, 'EVENT TRIGGER',
           'CREATE EVENT TRIGGER ' || pg_catalog.quote_ident(t.evtname) || ' ON ' || t.evtevent
             || CASE WHEN t.evttags IS NULL THEN '' ELSE ' WHEN TAG IN ('
                  || (SELECT pg_catalog.string_agg(pg_catalog.quote_literal(g), ', ') FROM pg_catalog.unnest(t.evttags) g)
                  || ')' END
             || ' EXECUTE FUNCTION ' || t.evtfoid::pg_catalog.regprocedure::text
    FROM pg_catalog.pg_event_trigger t WHERE true %s
    """
        .formatted(CatalogScope.noExtension("pg_event_trigger", "t.oid"));
  }

  private String textSearch(String what, String catalog, String prefix, int oid) {
    return """
    SELECT %d, t.oid::int8, n.nspname, t.%sname, 'TEXT SEARCH %s', ''
    FROM pg_catalog.%s t JOIN pg_catalog.pg_namespace n ON n.oid = t.%snamespace WHERE %s %s
    """
        .formatted(
            oid,
            prefix,
            what,
            catalog,
            prefix,
            scope.namespace("t." + prefix + "namespace"),
            CatalogScope.noExtension(catalog, "t.oid"));
  }

  private static String wholeDatabase(String what, String catalog, String name, int oid) {
    return """
    SELECT %d, t.oid::int8, '', t.%s, '%s', '' FROM pg_catalog.%s t WHERE t.oid >= 16384 %s
    """
        .formatted(oid, name, what, catalog, CatalogScope.noExtension(catalog, "t.oid"));
  }
}
