package dado.schema.dialect.postgresql;

/// The queries on PostgreSQL's catalog for all that lies beside the tables.
record ObjectQueries(CatalogScope scope) {

  String extensions() {
    return """
    SELECT e.oid, n.nspname AS schema, e.extname AS name,
           CASE WHEN e.extversion IS DISTINCT FROM v.default_version THEN e.extversion ELSE '' END AS version
    FROM pg_catalog.pg_extension e
    JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
    LEFT JOIN pg_catalog.pg_available_extensions() v(name, default_version, comment) ON v.name = e.extname
    WHERE e.extname <> 'plpgsql'
    """;
  }

  String enums() {
    return """
    SELECT t.oid, n.nspname AS schema, t.typname AS name, %s AS owner,
           (SELECT pg_catalog.array_agg(e.enumlabel::text ORDER BY e.enumsortorder)
            FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid) AS labels
    FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typtype = 'e' AND %s
    """
        .formatted(typeOwner(), ourTypes());
  }

  private String typeOwner() {
    return scope.owner("t.typowner");
  }

  private String ourTypes() {
    return scope.namespace("t.typnamespace") + CatalogScope.noExtension("pg_type", "t.oid");
  }

  String composites() {
    return """
    SELECT t.oid, n.nspname AS schema, t.typname AS name, %s AS owner,
           (SELECT pg_catalog.array_agg(a.attname::text ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS names,
           (SELECT pg_catalog.array_agg(pg_catalog.format_type(a.atttypid, a.atttypmod)
              || CASE WHEN a.attcollation <> at.typcollation AND a.attcollation <> 0
                      THEN ' COLLATE ' || a.attcollation::pg_catalog.regcollation::text ELSE '' END
              ORDER BY a.attnum)
            FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type at ON at.oid = a.atttypid
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS types
    FROM pg_catalog.pg_type t
    JOIN pg_catalog.pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
    JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typtype = 'c' AND %s
    """
        .formatted(typeOwner(), ourTypes());
  }

  String domains() {
    return """
    SELECT t.oid, n.nspname AS schema, t.typname AS name, %s AS owner, t.typnotnull AS not_null,
           pg_catalog.format_type(t.typbasetype, t.typtypmod)
             || CASE WHEN t.typcollation <> b.typcollation AND t.typcollation <> 0
                     THEN ' COLLATE ' || t.typcollation::pg_catalog.regcollation::text ELSE '' END AS type,
           COALESCE(pg_catalog.pg_get_expr(t.typdefaultbin, 0), t.typdefault) AS default_value,
           (SELECT pg_catalog.array_agg(k.conname::text ORDER BY k.conname) FROM pg_catalog.pg_constraint k
            WHERE k.contypid = t.oid AND k.contype = 'c') AS checks,
           (SELECT pg_catalog.array_agg(pg_catalog.pg_get_expr(k.conbin, 0) ORDER BY k.conname)
            FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c') AS conditions,
           (SELECT pg_catalog.array_agg(k.convalidated::text ORDER BY k.conname)
            FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c') AS validated
    FROM pg_catalog.pg_type t
    JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
    JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typtype = 'd' AND %s
    """
        .formatted(typeOwner(), ourTypes());
  }

  /// Functions that an extension or a range type brought along are theirs.
  String routines() {
    return """
    SELECT p.oid, n.nspname AS schema, p.proname AS name, p.prokind AS kind, %s AS owner,
           pg_catalog.oidvectortypes(p.proargtypes) AS arguments,
           CASE WHEN p.prokind = 'a' THEN %s ELSE pg_catalog.pg_get_functiondef(p.oid) END AS definition
    FROM pg_catalog.pg_proc p
    JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    LEFT JOIN pg_catalog.pg_aggregate g ON g.aggfnoid = p.oid
    WHERE %s AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
      WHERE d.classid = 1255 AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
    """
        .formatted(scope.owner("p.proowner"), AGGREGATE, scope.namespace("p.pronamespace"));
  }

  /// PostgreSQL prints no aggregates.
  private static final String AGGREGATE =
      """
      'CREATE AGGREGATE ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname)
        || '(' || CASE WHEN g.aggkind = 'n' AND p.pronargs = 0 THEN '*'
                       ELSE pg_catalog.pg_get_function_arguments(p.oid) END || E') (\\n  SFUNC = '
        || g.aggtransfn::text || E',\\n  STYPE = ' || pg_catalog.format_type(g.aggtranstype, NULL)
        || CASE WHEN g.aggtransspace > 0 THEN E',\\n  SSPACE = ' || g.aggtransspace ELSE '' END
        || CASE WHEN g.aggfinalfn <> 0 THEN E',\\n  FINALFUNC = ' || g.aggfinalfn::text ELSE '' END
        || CASE WHEN g.aggfinalextra THEN E',\\n  FINALFUNC_EXTRA' ELSE '' END
        || CASE WHEN g.aggcombinefn <> 0 THEN E',\\n  COMBINEFUNC = ' || g.aggcombinefn::text ELSE '' END
        || CASE WHEN g.aggserialfn <> 0 THEN E',\\n  SERIALFUNC = ' || g.aggserialfn::text ELSE '' END
        || CASE WHEN g.aggdeserialfn <> 0 THEN E',\\n  DESERIALFUNC = ' || g.aggdeserialfn::text ELSE '' END
        || CASE WHEN g.agginitval IS NOT NULL THEN E',\\n  INITCOND = ' || pg_catalog.quote_literal(g.agginitval) ELSE '' END
        || CASE WHEN g.aggmtransfn <> 0 THEN E',\\n  MSFUNC = ' || g.aggmtransfn::text
             || E',\\n  MINVFUNC = ' || g.aggminvtransfn::text
             || E',\\n  MSTYPE = ' || pg_catalog.format_type(g.aggmtranstype, NULL) ELSE '' END
        || CASE WHEN g.aggmfinalfn <> 0 THEN E',\\n  MFINALFUNC = ' || g.aggmfinalfn::text ELSE '' END
        || CASE WHEN g.aggminitval IS NOT NULL THEN E',\\n  MINITCOND = ' || pg_catalog.quote_literal(g.aggminitval) ELSE '' END
        || CASE WHEN g.aggsortop <> 0 THEN E',\\n  SORTOP = ' || g.aggsortop::pg_catalog.regoperator::text ELSE '' END
        || CASE p.proparallel WHEN 's' THEN E',\\n  PARALLEL = SAFE' WHEN 'r' THEN E',\\n  PARALLEL = RESTRICTED' ELSE '' END
        || CASE WHEN g.aggkind = 'h' THEN E',\\n  HYPOTHETICAL' ELSE '' END || E'\\n)'
      """;

  String views() {
    return """
    SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relkind = 'm' AS materialized,
           pg_catalog.pg_get_viewdef(c.oid) AS definition, c.reloptions AS parameters,
           s.spcname AS tablespace, CASE WHEN m.amname <> 'heap' THEN m.amname END AS access_method,
           %s AS owner,
           (SELECT pg_catalog.array_agg(a.attname::text ORDER BY a.attnum)
            FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0) AS columns,
           (SELECT pg_catalog.array_agg(a.attname::text ORDER BY a.attnum)
            FROM pg_catalog.pg_attrdef d JOIN pg_catalog.pg_attribute a
              ON a.attrelid = d.adrelid AND a.attnum = d.adnum WHERE d.adrelid = c.oid) AS defaulted,
           (SELECT pg_catalog.array_agg(pg_catalog.pg_get_expr(d.adbin, d.adrelid) ORDER BY d.adnum)
            FROM pg_catalog.pg_attrdef d WHERE d.adrelid = c.oid) AS defaults
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
    LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam
    WHERE c.relkind IN ('v', 'm') AND c.relpersistence <> 't' AND %s %s
    """
        .formatted(
            scope.owner("c.relowner"),
            scope.namespace("c.relnamespace"),
            CatalogScope.noExtension("pg_class", "c.oid"));
  }

  String triggers() {
    return """
    SELECT t.oid, n.nspname AS schema, c.relname AS table_name, t.tgname AS name, t.tgenabled AS enabled,
           pg_catalog.pg_get_triggerdef(t.oid) AS definition
    FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND c.relkind IN ('r', 'p', 'v') AND %s %s %s
    """
        .formatted(
            scope.namespace("c.relnamespace"),
            onlySelected("t.tgrelid"),
            CatalogScope.noExtension("pg_trigger", "t.oid"));
  }

  private String onlySelected(String relation) {
    return scope.relations().isEmpty()
        ? ""
        : " AND (c.relkind = 'v' OR " + relation + " IN (" + scope.relations() + "))";
  }

  String policies() {
    return """
    SELECT p.oid, n.nspname AS schema, c.relname AS table_name, p.polname AS name, p.polpermissive AS permissive,
           p.polcmd AS command,
           (SELECT pg_catalog.array_agg(CASE WHEN r.id = 0 THEN 'public' ELSE pg_catalog.pg_get_userbyid(r.id)::text END
              ORDER BY pg_catalog.pg_get_userbyid(r.id)) FROM pg_catalog.unnest(p.polroles) r(id)) AS roles,
           pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS seen,
           pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS written
    FROM pg_catalog.pg_policy p
    JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE %s %s
    """
        .formatted(scope.namespace("c.relnamespace"), scope.relation("p.polrelid"));
  }

  /// Privileges beyond what everybody has from the start, and what was taken from that.
  String grants() {
    return """
    SELECT g.schema, g.name, g.kind, g.arguments,
           CASE WHEN a.grantee = 0 THEN 'public' ELSE pg_catalog.pg_get_userbyid(a.grantee)::text END AS grantee,
           a.grantee = g.owner AS own, a.is_grantable AS grantable, a.privilege_type AS privilege, g.part,
           g.fresh
    FROM (%s) g LEFT JOIN LATERAL pg_catalog.aclexplode(g.acl) a ON true
    """
        .formatted(
            String.join(
                "\nUNION ALL\n", relations(), columnGrants(), schemas(), types(), routineGrants()));
  }

  private String relations() {
    return """
    SELECT n.nspname::text AS schema, c.relname::text AS name,
           CASE WHEN c.relkind = 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind, ''::text AS arguments,
           c.relacl AS acl, c.relowner AS owner, ''::text AS part, ''::text AS fresh
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relacl IS NOT NULL AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND %s %s %s
    """
        .formatted(
            scope.namespace("c.relnamespace"),
            onlySelectedTables(),
            CatalogScope.noExtension("pg_class", "c.oid"));
  }

  private String onlySelectedTables() {
    return scope.relations().isEmpty()
        ? ""
        : " AND (c.relkind NOT IN ('r', 'p') OR c.oid IN (" + scope.relations() + "))";
  }

  private String columnGrants() {
    return """
    SELECT n.nspname::text, c.relname::text, 'TABLE', '', a.attacl, c.relowner, a.attname::text, ''
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND %s %s
    """
        .formatted(scope.namespace("c.relnamespace"), scope.relation("a.attrelid"));
  }

  private String schemas() {
    return """
    SELECT '', n.nspname::text, 'SCHEMA', '', n.nspacl, n.nspowner, '',
           CASE WHEN n.nspname = 'public' THEN 'USAGE' ELSE '' END
    FROM pg_catalog.pg_namespace n WHERE n.nspacl IS NOT NULL AND %s
    """
        .formatted(scope.namespace("n.oid"));
  }

  private String types() {
    return """
    SELECT n.nspname::text, t.typname::text, 'TYPE', '', t.typacl, t.typowner, '', 'USAGE'
    FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typacl IS NOT NULL AND %s
    """
        .formatted(ourTypes());
  }

  private String routineGrants() {
    return """
    SELECT n.nspname::text, p.proname::text, CASE WHEN p.prokind = 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END,
           pg_catalog.oidvectortypes(p.proargtypes), p.proacl, p.proowner, '', 'EXECUTE'
    FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE p.proacl IS NOT NULL AND %s %s
    """
        .formatted(scope.namespace("p.pronamespace"), CatalogScope.noExtension("pg_proc", "p.oid"));
  }
}
