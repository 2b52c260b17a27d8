package dado.plan.format.mysql;

import dado.plan.format.family.StepKeys;
import java.util.List;
import java.util.Set;

/// The keys of JSON version 1, from `opt_explain_json.cc` of the server.
final class V1Keys {

  /// Texts that MariaDB's JSON never holds.
  static final List<String> MARKS =
      List.of(
          "\"cost_info\"",
          "\"rows_examined_per_scan\"",
          "\"ordering_operation\"",
          "\"grouping_operation\"",
          "\"windowing\"",
          "\"materialized_from_subquery\"",
          "\"attached_subqueries\"",
          "\"intersect_result\"",
          "\"except_result\"",
          "\"insert_from\"",
          "\"insert\":",
          "\"replace\":",
          "\"update\": true",
          "\"delete\": true",
          "\"update\":true",
          "\"delete\":true",
          "/* query_block */",
          "\"dependent\"");

  private static final Set<String> STEPS =
      Set.of(
          "query_block",
          "table",
          "ordering_operation",
          "grouping_operation",
          "duplicates_removal",
          "windowing",
          "buffer_result",
          "union_result",
          "intersect_result",
          "except_result",
          "unary_result",
          "materialized_from_subquery");

  /// Each list of subqueries says where they stand in the statement.
  private static final Set<String> WAYS =
      Set.of(
          "nested_loop",
          "query_specifications",
          "insert_from",
          "attached_subqueries",
          "select_list_subqueries",
          "order_by_subqueries",
          "group_by_subqueries",
          "having_subqueries",
          "update_value_subqueries",
          "insert_values_subqueries",
          "insert_update_subqueries",
          "optimized_away_subqueries");

  private static final Set<String> DETAILS =
      Set.of(
          "access_type",
          "attached_condition",
          "backward_index_scan",
          "cacheable",
          "cost_info",
          "delete",
          "dependent",
          "distinct",
          "filtered",
          "filesort_key",
          "filesort_priority_queue_optimization",
          "first_match",
          "frame_buffer",
          "const_row_not_found",
          "ft_hints",
          "full_scan_on_NULL_key",
          "skip_records_in_range_due_to_force",
          "unique_row_not_found",
          "using_secondary_engine",
          "impossible_on_condition",
          "index_condition",
          "insert",
          "key",
          "key_length",
          "loosescan",
          "message",
          "not_exists",
          "partitions",
          "possible_keys",
          "pushed_condition",
          "pushed_index_condition",
          "pushed_join",
          "query_cost",
          "range_checked_for_each_record",
          "recursive",
          "ref",
          "rematerialize",
          "replace",
          "rows_examined_per_scan",
          "rows_produced_per_join",
          "select_id",
          "sharing_temporary_table_with",
          "start_temporary",
          "end_temporary",
          "table_function",
          "table_name",
          "unique_key_filesort",
          "update",
          "used_columns",
          "used_key_parts",
          "using_filesort",
          "using_index",
          "using_index_for_group_by",
          "using_index_for_skip_scan",
          "using_join_buffer",
          "using_MRR",
          "using_temporary_table",
          "using_where",
          "windows",
          "zero_limit");

  static final StepKeys KEYS = new StepKeys(STEPS, WAYS, DETAILS);

  private V1Keys() {}
}
