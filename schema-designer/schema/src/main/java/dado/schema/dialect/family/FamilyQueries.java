package dado.schema.dialect.family;

/// The queries on `information_schema`. None asks for row counts, `AUTO_INCREMENT` or cardinality,
/// for which the server would open every table.
final class FamilyQueries {

  static final String TABLES =
      """
      SELECT t.table_name AS name, t.table_type AS kind, t.table_comment AS comment,
             t.engine AS storage, t.table_collation AS collation, t.create_options AS options,
             s.default_collation_name AS default_collation
      FROM information_schema.tables t
      JOIN information_schema.schemata s ON s.schema_name = t.table_schema
      WHERE t.table_schema = @db AND t.table_type IN ('BASE TABLE', 'SYSTEM VERSIONED') @only(t.table_name)
      """;
  static final String COLUMNS =
      """
      SELECT c.table_name AS table_name, c.column_name AS name, c.column_type AS type,
             c.is_nullable AS nullable, c.column_default AS default_value, c.extra AS extra,
             c.column_comment AS comment, c.generation_expression AS expression,
             c.collation_name AS collation, @srid AS srid
      FROM information_schema.columns c
      WHERE c.table_schema = @db @only(c.table_name) ORDER BY c.table_name, c.ordinal_position
      """;
  static final String KEYS =
      """
      SELECT table_name AS table_name, index_name AS name, non_unique AS non_unique,
             column_name AS column_name, @expression AS expression, collation AS direction,
             sub_part AS prefix, index_type AS method, index_comment AS comment,
             @hidden AS hidden
      FROM information_schema.statistics
      WHERE table_schema = @db @only(table_name) ORDER BY table_name, index_name, seq_in_index
      """;
  static final String FOREIGN_KEYS =
      """
      SELECT k.table_name AS table_name, k.constraint_name AS name, k.column_name AS column_name,
             k.referenced_table_schema AS ref_schema, k.referenced_table_name AS ref_table,
             k.referenced_column_name AS ref_column
      FROM information_schema.key_column_usage k
      WHERE k.table_schema = @db AND k.referenced_table_name IS NOT NULL @only(k.table_name)
      ORDER BY k.table_name, k.constraint_name, k.ordinal_position
      """;
  static final String RULES =
      """
      SELECT table_name AS table_name, constraint_name AS name, update_rule AS on_update,
             delete_rule AS on_delete
      FROM information_schema.referential_constraints
      WHERE constraint_schema = @db @only(table_name)
      """;
  static final String PARTITIONS =
      """
      SELECT table_name AS table_name, partition_name AS name, subpartition_name AS sub_name,
             partition_method AS method, partition_expression AS expression,
             subpartition_method AS sub_method, subpartition_expression AS sub_expression,
             partition_description AS description, partition_comment AS comment
      FROM information_schema.partitions
      WHERE table_schema = @db AND partition_name IS NOT NULL @only(table_name)
      ORDER BY table_name, partition_ordinal_position, subpartition_ordinal_position
      """;
  static final String VIEWS =
      """
      SELECT table_name AS name, view_definition AS definition, check_option AS check_option,
             security_type AS security, @algorithm AS algorithm
      FROM information_schema.views WHERE table_schema = @db
      ORDER BY table_name
      """;
  static final String TRIGGERS =
      """
      SELECT trigger_name AS name, event_object_table AS table_name, action_timing AS timing,
             event_manipulation AS event, action_order AS place, action_statement AS body,
             sql_mode AS mode
      FROM information_schema.triggers
      WHERE trigger_schema = @db @only(event_object_table)
      ORDER BY event_object_table, action_timing, event_manipulation, action_order
      """;
  static final String ROUTINES =
      """
      SELECT routine_name AS name, routine_type AS what, dtd_identifier AS returns,
             character_set_name AS charset, collation_name AS collation, routine_definition AS body,
             is_deterministic AS is_fixed, sql_data_access AS access_kind, security_type AS security,
             sql_mode AS mode, routine_comment AS comment, @language AS language
      FROM information_schema.routines WHERE routine_schema = @db
      ORDER BY routine_type, routine_name
      """;
  static final String PARAMETERS =
      """
      SELECT specific_name AS routine, routine_type AS what, parameter_mode AS direction,
             parameter_name AS name, dtd_identifier AS type, character_set_name AS charset,
             collation_name AS collation
      FROM information_schema.parameters
      WHERE specific_schema = @db AND ordinal_position > 0
      ORDER BY routine_type, specific_name, ordinal_position
      """;
  static final String EVENTS =
      """
      SELECT event_name AS name, event_definition AS body, event_type AS kind, execute_at AS happens,
             interval_value AS amount, interval_field AS unit, sql_mode AS mode, starts AS starts_at,
             ends AS ends_at, status AS status, on_completion AS completion, event_comment AS comment,
             created AS created_at, time_zone AS zone
      FROM information_schema.events WHERE event_schema = @db
      """;

  private FamilyQueries() {}
}
