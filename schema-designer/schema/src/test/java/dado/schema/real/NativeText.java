package dado.schema.real;

import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What an engine itself prints of a database, line by line, for comparison without Dado's own
/// catalog.
record NativeText(Engine engine, Connection connection) {

  private static final String POSTGRESQL =
      """
      SELECT format('column %s.%s %s %s %s %s %s %s %s %s %s %s', c.relname, a.attnum, a.attname,
          format_type(a.atttypid, a.atttypmod), a.attislocal, a.attinhcount, a.attnotnull,
          a.attidentity, a.attgenerated, a.attstorage, a.attcollation::regcollation, pg_get_expr(d.adbin, d.adrelid))
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'c')
          AND a.attnum > 0 AND NOT a.attisdropped
      UNION ALL SELECT format('table %s %s %s %s %s', relname, relkind, relpersistence, reloptions, relrowsecurity)
        FROM pg_class WHERE relnamespace = 'public'::regnamespace
      UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype NOT IN ('n', 't')
      UNION ALL SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE c.relnamespace = 'public'::regnamespace
      UNION ALL SELECT format('view %s %s', relname, pg_get_viewdef(oid))
        FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
      UNION ALL SELECT pg_get_functiondef(oid)
        FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p')
      UNION ALL SELECT format('%s %s', pg_get_triggerdef(t.oid), t.tgenabled)
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal
      UNION ALL SELECT format('rule %s', pg_get_ruledef(r.oid))
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
        WHERE c.relnamespace = 'public'::regnamespace AND r.rulename <> '_RETURN'
      UNION ALL SELECT format('enum %s %s', enumtypid::regtype, string_agg(enumlabel, ',' ORDER BY enumsortorder))
        FROM pg_enum GROUP BY enumtypid
      UNION ALL SELECT format('domain %s %s %s %s', typname, format_type(typbasetype, typtypmod), typnotnull, typdefault)
        FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'd'
      UNION ALL SELECT format('sequence %s %s %s %s %s %s %s %s', seqrelid::regclass, seqtypid::regtype, seqstart,
          seqincrement, seqmax, seqmin, seqcache, seqcycle) FROM pg_sequence
      UNION ALL SELECT format('owned %s %s', pg_describe_object(classid, objid, 0),
          pg_describe_object(refclassid, refobjid, refobjsubid)) FROM pg_depend JOIN pg_class s ON s.oid = objid
        WHERE deptype IN ('a', 'i') AND classid = 'pg_class'::regclass AND refobjsubid > 0 AND s.relkind = 'S'
      UNION ALL SELECT format('comment %s %s', pg_describe_object(classoid, objoid, objsubid), description)
        FROM pg_description WHERE objoid >= 16384
      UNION ALL SELECT format('extension %s', extname) FROM pg_extension
      UNION ALL SELECT format('inherits %s %s %s', inhrelid::regclass, inhparent::regclass, inhseqno) FROM pg_inherits
      UNION ALL SELECT format('aggregate %s %s %s %s %s %s', a.aggfnoid::regprocedure, a.aggtransfn, a.aggfinalfn,
          a.aggcombinefn, a.aggtranstype::regtype, a.agginitval) FROM pg_aggregate a
        JOIN pg_proc p ON p.oid = a.aggfnoid WHERE p.pronamespace = 'public'::regnamespace
      """;

  private static final String SQLITE =
      """
      SELECT 'column ' || m.name || ' ' || x.cid || ' ' || x.name || ' ' || upper(x.type) || ' ' || x."notnull" || ' '
          || iif(ifnull(upper(x.dflt_value), 'NULL') = 'NULL', '-', x.dflt_value) || ' ' || x.pk || ' ' || x.hidden
        FROM sqlite_schema m, pragma_table_xinfo(m.name) x WHERE m.type IN ('table', 'view')
      UNION ALL SELECT 'table ' || t.name || ' ' || t.type || ' ' || t.ncol || ' ' || t.wr || ' ' || t.strict
        FROM pragma_table_list t WHERE t.schema = 'main'
      UNION ALL SELECT 'reference ' || m.name || ' ' || f.seq || ' ' || f."table" || ' ' || f."from" || ' '
          || ifnull(f."to", '-') || ' ' || f.on_update || ' ' || f.on_delete || ' ' || f."match"
        FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
      UNION ALL SELECT 'index ' || m.name || ' ' || iif(i.origin = 'c', i.name, '-') || ' ' || i."unique" || ' ' || i.origin || ' ' || i.partial
          || ' ' || k.seqno || ' ' || ifnull(k.name, '-') || ' ' || k."desc" || ' ' || k.coll
        FROM sqlite_schema m, pragma_index_list(m.name) i, pragma_index_xinfo(i.name) k
        WHERE m.type = 'table' AND k.key
      UNION ALL SELECT type || ' ' || name FROM sqlite_schema WHERE type IN ('view', 'trigger')
      """;

  /// The lines in an order of their own.
  List<String> lines() throws SQLException {
    return switch (engine) {
      case POSTGRESQL -> rows(POSTGRESQL, 1).sorted().toList();
      case SQLITE -> rows(SQLITE, 1).sorted().toList();
      case MYSQL, MARIADB -> family();
    };
  }

  private List<String> family() throws SQLException {
    List<String> lines = new ArrayList<>();
    String database = connection.getCatalog();
    String of = " WHERE %s_schema = '" + database + "'";
    for (String table :
        rows("SELECT table_name FROM information_schema.tables" + of.formatted("table"), 1)
            .toList()) {
      add("TABLE", table, 2, lines);
    }
    for (String trigger :
        rows("SELECT trigger_name FROM information_schema.triggers" + of.formatted("trigger"), 1)
            .toList()) {
      add("TRIGGER", trigger, 3, lines);
    }
    String routines =
        "SELECT concat(routine_type, ' ', routine_name) FROM information_schema.routines";
    for (String routine : rows(routines + of.formatted("routine"), 1).toList()) {
      String[] words = routine.split(" ", 2);
      add(words[0], words[1], 3, lines);
    }
    return lines.stream().map(l -> l.replace(database, "here")).sorted().toList();
  }

  private void add(String kind, String name, int column, List<String> lines) throws SQLException {
    String shown =
        rows("SHOW CREATE " + kind + " `" + name.replace("`", "``") + "`", column)
            .findFirst()
            .orElse("");
    text(kind, shown)
        .lines()
        .map(l -> l.endsWith(",") ? l.substring(0, l.length() - 1) : l)
        .forEach(l -> lines.add(kind + " " + name + ": " + l));
  }

  /// Without what is no part of a schema, what is the default of a storage engine, and what InnoDB
  /// takes for nothing said: `RESTRICT` is its only other word for `NO ACTION`.
  private static String text(String kind, String shown) {
    String plain =
        shown
            .replaceAll(" AUTO_INCREMENT=\\d+", "")
            .replaceAll(" ON (?:DELETE|UPDATE) RESTRICT", "")
            .replace(shown.contains("ENGINE=MEMORY") ? " USING HASH" : " USING BTREE", "");
    return kind.equals("TRIGGER") ? plain.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") : plain;
  }

  private Stream<String> rows(String sql, int column) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet set = statement.executeQuery(sql)) {
      while (set.next()) {
        String row = set.getString(column);
        rows.add(row == null ? "" : row);
      }
    }
    return rows.stream();
  }
}
