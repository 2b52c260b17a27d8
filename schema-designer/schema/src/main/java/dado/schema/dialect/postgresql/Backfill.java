package dado.schema.dialect.postgresql;

import dado.schema.model.Constraint;
import dado.schema.model.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A column that is filled in batches along the primary key, each committed by itself, so that no
/// row is locked for long and no transaction is old.
///
/// @param table as it is when this runs
/// @param set what an update sets, as SQL
/// @param open which rows are not filled yet, as SQL
record Backfill(Target target, Table table, String set, String open) {

  /// Rows in a batch: some tens of milliseconds.
  private static final int BATCH = 1000;

  /// The block; it runs in no transaction.
  String sql() {
    List<String> keys = table.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of());
    return "DO " + Target.dollars(keys.isEmpty() ? byPlace() : byKey(keys));
  }

  private String byKey(List<String> keys) {
    String declared =
        IntStream.range(0, keys.size())
            .mapToObj(i -> {
              String type = target.column(table.name(), keys.get(i)) + "%TYPE";
              return "  last" + i + " " + type + ";\n  next" + i + " " + type + ";\n";
            })
            .collect(Collectors.joining());
    String key = target.list(keys);
    String last = variables("last", keys);
    String next = variables("next", keys);
    String descending =
        keys.stream().map(k -> target.quote(k) + " DESC").collect(Collectors.joining(", "));
    String moved =
        IntStream.range(0, keys.size())
            .mapToObj(i -> "last" + i + " := next" + i + ";")
            .collect(Collectors.joining(" "));
    return """

    DECLARE
    %s  started boolean := false;
    BEGIN
      LOOP
        IF started THEN
          SELECT %2$s INTO %3$s FROM (
            SELECT %2$s FROM %4$s WHERE (%2$s) > (%5$s) ORDER BY %2$s LIMIT %6$d) batch ORDER BY %7$s LIMIT 1;
          EXIT WHEN NOT FOUND;
          UPDATE %4$s SET %8$s WHERE (%2$s) > (%5$s) AND (%2$s) <= (%3$s) AND %9$s;
        ELSE
          SELECT %2$s INTO %3$s FROM (
            SELECT %2$s FROM %4$s ORDER BY %2$s LIMIT %6$d) batch ORDER BY %7$s LIMIT 1;
          EXIT WHEN NOT FOUND;
          UPDATE %4$s SET %8$s WHERE (%2$s) <= (%3$s) AND %9$s;
        END IF;
        COMMIT;
        started := true;
        %10$s
      END LOOP;
    END
    """
        .formatted(
            declared,
            key,
            next,
            target.quote(table.name()),
            last,
            BATCH,
            descending,
            set,
            open,
            moved);
  }

  private static String variables(String name, List<String> keys) {
    return IntStream.range(0, keys.size())
        .mapToObj(i -> name + i)
        .collect(Collectors.joining(", "));
  }

  /// Without a key, by where the rows lie.
  private String byPlace() {
    return """

    BEGIN
      LOOP
        UPDATE %1$s SET %2$s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE %3$s LIMIT %4$d));
        EXIT WHEN NOT FOUND;
        COMMIT;
      END LOOP;
    END
    """
        .formatted(target.quote(table.name()), set, open, BATCH);
  }
}
