package dado.plan.format.mariadb;

import dado.plan.format.family.StepKeys;
import java.util.Set;

/// The keys of MariaDB's JSON, from `sql_explain.cc` of the server.
final class MariadbKeys {
  private static final Set<String> STEPS =
      Set.of(
          "query_block",
          "table",
          "filesort",
          "temporary_table",
          "read_sorted_file",
          "block-nl-join",
          "window_functions_computation",
          "union_result",
          "unit_result",
          "recursive_union",
          "expression_cache",
          "duplicates_removal",
          "materialization",
          "buffer");

  private static final Set<String> WAYS =
      Set.of("nested_loop", "subqueries", "query_specifications", "sorts", "materialized");

  private static final Set<String> DETAILS =
      Set.of(
          "access_type",
          "attached_condition",
          "bka_type",
          "buffer_size",
          "buffer_type",
          "const_condition",
          "cost",
          "delete",
          "distinct",
          "filtered",
          "first_match",
          "full-scan-on-null_key",
          "having_condition",
          "index_condition",
          "index_condition_bka",
          "index_merge",
          "insert",
          "join_type",
          "key",
          "key_length",
          "lateral",
          "loops",
          "loose_scan",
          "loosescan",
          "message",
          "mrr_type",
          "not_exists",
          "open_frm_only",
          "open_full_table",
          "open_trigger_only",
          "operation",
          "outer_ref_condition",
          "partitions",
          "possible_keys",
          "pseudo_bits_condition",
          "pushed_condition",
          "pushed_index_condition",
          "query_optimization",
          "r_buffer_size",
          "r_effective_rows",
          "r_engine_stats",
          "r_filtered",
          "r_hit_ratio",
          "r_icp_filtered",
          "r_index_lookups",
          "r_indexes",
          "r_limit",
          "r_loops",
          "r_other_time_ms",
          "r_output_rows",
          "r_partial_match_array_sizes",
          "r_partial_match_buffer_size",
          "r_partial_matches",
          "r_rows",
          "r_sort_mode",
          "r_sort_passes",
          "r_strategy",
          "r_table_loops",
          "r_table_time_ms",
          "r_total_filtered",
          "r_total_time_ms",
          "r_unpack_time_ms",
          "r_used_priority_queue",
          "range-checked-for-each-record",
          "ref",
          "rowid_filter",
          "rows",
          "scanned_databases",
          "select_id",
          "side_join",
          "skip_open_table",
          "sort_key",
          "state",
          "table_function",
          "table_name",
          "unique",
          "update",
          "used_key_parts",
          "using_index",
          "using_index_for_group_by");

  static final StepKeys KEYS = new StepKeys(STEPS, WAYS, DETAILS);

  private MariadbKeys() {}
}
