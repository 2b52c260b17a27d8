package dado.schema.dialect.postgresql;

import dado.schema.dialect.Clauses;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Indexes as PostgreSQL's SQL.
record IndexText(Target target) {

  /// The `CREATE INDEX`.
  ///
  /// @param how what stands between `INDEX` and the name: `CONCURRENTLY `, `IF NOT EXISTS `,
  ///   nothing
  /// @param on the table; `ONLY …` where its partitions get theirs one by one
  String create(Index index, String how, String on) {
    return "CREATE "
        + (index.unique() ? "UNIQUE " : "")
        + "INDEX "
        + how
        + target.quote(index.name())
        + " ON "
        + on
        + (index.method().equals("btree") ? "" : " USING " + target.quote(index.method()))
        + columns(index)
        + properties(index.options())
        + index.where().map(w -> " WHERE " + w).orElse("");
  }

  private String columns(Index index) {
    return " ("
        + new Clauses(target.identifiers()).keys(index)
        + ")"
        + (index.include().isEmpty() ? "" : " INCLUDE (" + target.list(index.include()) + ")");
  }

  private String properties(Options options) {
    return (options.is("nulls", "not distinct") ? " NULLS NOT DISTINCT" : "")
        + Parameters.with(options)
        + (options.has("tablespace")
            ? " TABLESPACE " + target.quote(options.get("tablespace"))
            : "");
  }

  /// The index of a new table or view, with its comment.
  List<String> add(Name table, Index index) {
    List<String> texts = new ArrayList<>();
    texts.add(create(index, "", target.quote(table)));
    if (!index.comment().isEmpty()) {
      texts.add(comment(table, index));
    }
    return texts;
  }

  String comment(Name table, Index index) {
    return target.comment("INDEX " + quoted(table, index), index.comment());
  }

  /// An index lies in the schema of its table.
  String quoted(Name table, Index index) {
    return target.quote(table.withLocal(index.name()));
  }

  String rename(Name table, Index before, String to) {
    return "ALTER INDEX " + quoted(table, before) + " RENAME TO " + target.quote(to);
  }

  /// Whether only comment, storage parameters and place differ.
  static boolean isAlterable(Index before, Index after) {
    return before.options().get("nulls").equals(after.options().get("nulls"))
        && before.options().get("valid").equals(after.options().get("valid"));
  }

  List<String> alter(Name table, Index before, Index after) {
    String head = "ALTER INDEX " + quoted(table, after);
    List<String> texts = new ArrayList<>(stored(head, before.options(), after.options()));
    if (!before.comment().equals(after.comment())) {
      texts.add(comment(table, after));
    }
    return texts;
  }

  /// Storage parameters and tablespace of an index or view where they differ.
  ///
  /// @param head the `ALTER` with the kind and name
  List<String> stored(String head, Options before, Options after) {
    List<String> texts =
        new ArrayList<>(parameters(head, Parameters.of(before), Parameters.of(after)));
    String place = after.get("tablespace");
    if (!before.get("tablespace").equals(place)) {
      String name = target.quote(place.isEmpty() ? "pg_default" : place);
      texts.add(head + " SET TABLESPACE " + name);
    }
    return texts;
  }

  /// `SET (…)` and `RESET (…)` for the storage parameters that differ.
  static List<String> parameters(
      String head, Map<String, String> before, Map<String, String> after) {
    Map<String, String> set = new TreeMap<>(after);
    set.entrySet().removeIf(e -> e.getValue().equals(before.get(e.getKey())));
    List<String> reset = before.keySet().stream().filter(k -> !after.containsKey(k)).toList();
    List<String> texts = new ArrayList<>();
    if (!set.isEmpty()) {
      texts.add(head + " SET (" + Parameters.list(set) + ")");
    }
    if (!reset.isEmpty()) {
      texts.add(head + " RESET (" + String.join(", ", reset) + ")");
    }
    return texts;
  }
}
