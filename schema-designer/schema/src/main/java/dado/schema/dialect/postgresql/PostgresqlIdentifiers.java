package dado.schema.dialect.postgresql;

import dado.schema.dialect.Identifiers;
import dado.schema.dialect.Quoting;
import dado.schema.model.Name;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// Names and strings in PostgreSQL.
final class PostgresqlIdentifiers implements Identifiers {

  /// All that `pg_get_keywords()` of PostgreSQL 18 does not call unreserved.
  private static final Set<String> KEYWORDS =
      Set.of(
          """
          all analyse analyze and any array as asc asymmetric authorization between bigint
          binary bit boolean both case cast char character check coalesce collate collation
          column concurrently constraint create cross current_catalog current_date current_role
          current_schema current_time current_timestamp current_user dec decimal default
          deferrable desc distinct do else end except exists extract false fetch float for
          foreign freeze from full grant greatest group grouping having ilike in initially
          inner inout int integer intersect interval into is isnull join json json_array
          json_arrayagg json_exists json_object json_objectagg json_query json_scalar
          json_serialize json_table json_value lateral leading least left like limit localtime
          localtimestamp merge_action national natural nchar none normalize not notnull null
          nullif numeric offset on only or order out outer overlaps overlay placing position
          precision primary real references returning right row select session_user setof
          similar smallint some substring symmetric system_user table tablesample then time
          timestamp to trailing treat trim true union unique user using values varchar variadic
          verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest
          xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
          """
              .strip()
              .split("\\s+"));

  private final Quoting quoting = new Quoting('"', KEYWORDS);

  @Override
  public String quote(String name) {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    Quoting.limit(name, bytes, limit(), "bytes");
    String quoted = quoting.name(name);
    return name.chars().anyMatch(PostgresqlIdentifiers::breaksLine) ? escaped(name) : quoted;
  }

  @Override
  public String quote(Name name) {
    return quote(name.schema()) + "." + quote(name.local());
  }

  /// A script's line must not start with text from a database: psql reads commands there.
  private static boolean breaksLine(int c) {
    return c < 0x20 || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static String escaped(String name) {
    StringBuilder sql = new StringBuilder("U&\"");
    name.chars()
        .forEach(c -> {
          if (breaksLine(c)) {
            sql.append(String.format(Locale.ROOT, "\\%04x", c));
          } else if (c == '"' || c == '\\') {
            sql.append((char) c).append((char) c);
          } else {
            sql.append((char) c);
          }
        });
    return sql.append('"').toString();
  }

  /// Right whatever `standard_conforming_strings` says. No line starts with text of the value.
  @Override
  public String literal(String value) {
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("PostgreSQL holds no text with the NUL character.");
    }
    String doubled = value.replace("'", "''");
    return value.chars().noneMatch(c -> c == '\\' || c == '\n' || c == '\r')
        ? "'" + doubled + "'"
        : "E'" + doubled.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "'";
  }

  @Override
  public int limit() {
    return 63;
  }
}
