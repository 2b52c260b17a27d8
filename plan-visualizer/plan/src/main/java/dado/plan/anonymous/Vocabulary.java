package dado.plan.anonymous;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words that every server knows: they tell nothing about who uses it.
final class Vocabulary {
  private static final Set<String> FUNCTIONS =
      words(
          """
          abs age any array_agg array_length array_position avg bit_and bit_or bool_and bool_or btrim
          cast ceil ceiling char_length character_length coalesce concat concat_ws convert count
          cume_dist curdate current_date current_time current_timestamp date_add date_format date_part
          date_sub date_trunc datediff dense_rank extract first_value floor format from_unixtime
          generate_series greatest group_concat grouping hour ifnull in_optimizer initcap instr int4
          int8 is_not_null_test isnull json_agg json_array json_extract json_object json_table
          json_unquote json_valid jsonb_agg jsonb_array_elements jsonb_build_object
          jsonb_extract_path_text julianday lag last_value ldml lead least left length like lower lpad
          ltrim max md5 min minute mod month now nth_value ntile nullif octet_length overlay
          percent_rank percentile_cont percentile_disc pow power quote_ident quote_literal random
          rank regexp_like regexp_matches regexp_replace repeat replace reverse right round row
          row_number row_to_json rpad rtrim second sha256 sign split_part sqrt std stddev strftime
          string_agg strpos substr substring sum sysdate timestampdiff to_char to_date to_jsonb
          to_number to_timestamp to_tsquery to_tsvector trigger_if trim trunc truncate unnest unixepoch
          upper uuid variance week year plainto_tsquery similarity ts_rank width_bucket total iif
          typeof json_each json_tree exists_
          """);

  private static final Set<String> TYPES =
      words(
          """
          bigint bit bool boolean box bpchar bytea char character cidr circle citext date datetime
          daterange decimal double double_precision enum float float4 float8 hstore inet int int4
          int4range int8 int8range integer interval json jsonb line long longtext macaddr mediumint
          mediumtext money name numeric numrange oid path point polygon precision real regclass record
          serial set signed smallint text time timestamp timestamptz tinyint tinytext tsquery tsrange
          tstzrange tsvector unsigned unknown uuid varbit varchar varying vector void without with xml
          year zone array
          """);

  private static final Set<String> PLAN =
      words(
          """
          scan search subquery scalar correlated list materialize materialized co-routine routine
          compound query left most leftmost union except intersect merge multi or automatic partial
          covering index primary key integer rowid use temp b tree for order by group distinct last
          terms term of right part virtual table bloom filter on using setup recursive step sort limit
          offset rows row input per chunk with condition cache hash inner outer join antijoin semijoin
          nested loop lookup range over reverse single deduplicate temporary weedout first match
          loosescan group_key window aggregate aggregated stream select in projection dependent run
          only once subplan initplan returns cte hashed plan never executed constant before after
          const system eq_ref ref ref_or_null fulltext all any always true false null not is and like
          between desc asc nulls outer_ref if found_match trigcond case when then else end derived
          query_block nested_loop read_sorted_file filesort temporary_table block-nl-join simple
          primary where having impossible zero no tables used unset ranges prefix scanned skip
          pushed down condition sequential parallel quicksort top n heapsort external still progress
          memory disk forward backward plain sorted mixed finalize logical binary exists rowid
          s r_ unknown yes default none up to rownum rollup cube recheck lossy
          """);

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.strip().split("\\s+")));
  }

  private Vocabulary() {}

  static boolean isFunction(String word) {
    return FUNCTIONS.contains(word.toLowerCase(Locale.ROOT)) || isType(word);
  }

  static boolean isType(String word) {
    return TYPES.contains(word.toLowerCase(Locale.ROOT));
  }

  /// Whether servers say it in the lines of their plans.
  static boolean isPlanWord(String word) {
    return PLAN.contains(word.toLowerCase(Locale.ROOT));
  }
}
