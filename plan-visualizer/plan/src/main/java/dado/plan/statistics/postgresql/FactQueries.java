package dado.plan.statistics.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The questions to PostgreSQL's catalog.
final class FactQueries {
  private FactQueries() {}

  private static final int RANGES_SINCE = 17;

  /// Tables of given schemas and names, what inherits from them, and the indexes of all.
  static final String RELATIONS =
      """
      with recursive wanted(oid) as (
        select c.oid
        from unnest(?::text[], ?::text[]) as w(schema, name)
        join pg_catalog.pg_namespace n on n.nspname = w.schema
        join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = w.name
        where c.relkind in ('r', 'p', 'm', 'f')
        union
        select i.inhrelid
        from wanted w
        join pg_catalog.pg_inherits i on i.inhparent = w.oid
      ), relations(oid, table_oid) as (
        select oid, oid from wanted
        union all
        select i.indexrelid, i.indrelid
        from wanted w
        join pg_catalog.pg_index i on i.indrelid = w.oid
      )
      select n.nspname as schema, c.relname as name, tn.nspname as table_schema,
        t.relname as table_name, c.relkind::text as kind, coalesce(a.amname, '') as method,
        case when c.relkind in ('r', 'm', 'i')
          then coalesce(pg_catalog.pg_relation_size(c.oid), 0) else 0 end as bytes,
        c.relpages as pages, c.reltuples as tuples, c.relallvisible as visible,
        coalesce((select string_agg(x.stxname, ', ' order by x.stxname)
          from pg_catalog.pg_statistic_ext x where x.stxrelid = c.oid), '') as extended,
        greatest(s.last_analyze, s.last_autoanalyze) as analyzed,
        s.n_mod_since_analyze as changed, s.n_tup_ins as inserted, s.n_tup_upd as updated,
        s.n_tup_del as deleted
      from relations r
      join pg_catalog.pg_class c on c.oid = r.oid
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      join pg_catalog.pg_class t on t.oid = r.table_oid
      join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
      left join pg_catalog.pg_am a on a.oid = c.relam
      left join pg_catalog.pg_stat_all_tables s on s.relid = c.oid
      order by 1, 2
      """;

  /// The columns of `pg_stats` that a version has and that a planner reads.
  static List<String> statistics(int major) {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "null_frac",
                "avg_width",
                "n_distinct",
                "most_common_vals",
                "most_common_freqs",
                "histogram_bounds",
                "correlation",
                "most_common_elems",
                "most_common_elem_freqs",
                "elem_count_histogram"));
    if (major >= RANGES_SINCE) {
      columns.addAll(
          List.of("range_length_histogram", "range_empty_frac", "range_bounds_histogram"));
    }
    return columns;
  }

  /// What is known of the columns of given schemas and tables.
  static String attributes(List<String> columns) {
    String wanted =
        columns.stream().map(c -> "s." + c + "::text").collect(Collectors.joining(", "));
    return """
    select s.schemaname, s.tablename, s.attname, s.inherited, %s
    from pg_catalog.pg_stats s
    where (s.schemaname, s.tablename) in (
      select w.schema, w.name from unnest(?::text[], ?::text[]) as w(schema, name))
    order by 1, 2, 3, 4
    """
        .formatted(wanted);
  }
}
