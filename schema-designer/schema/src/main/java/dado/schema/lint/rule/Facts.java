package dado.schema.lint.rule;

import dado.schema.model.Name;
import dado.schema.model.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What only a live server knows.
///
/// @param version of the server
/// @param rows an estimate per table; a table that is not there is not known
/// @param counters how far generated keys have come
/// @param settings of the session and server, by lower-case name: `timezone`,
///   `lower_case_table_names`, `foreign_key_checks`
public record Facts(
    Optional<Version> version,
    Map<Name, Long> rows,
    List<Counter> counters,
    Map<String, String> settings) {

  /// Nothing is known.
  public static final Facts NONE = new Facts(Optional.empty(), Map.of(), List.of(), Map.of());

  public Facts {
    rows = Map.copyOf(rows);
    counters = List.copyOf(counters);
    settings = Map.copyOf(settings);
  }

  /// How far the numbers of a column have come.
  ///
  /// @param last the last number that was given out
  /// @param most the highest that the column's type or the sequence holds
  public record Counter(Name table, String column, long last, long most) {

    /// The part that is used up, 0 to 1.
    public double used() {
      return most <= 0 ? 0 : (double) last / most;
    }
  }

  /// The rows of a table, about.
  public Optional<Long> rows(Name table) {
    return Optional.ofNullable(rows.get(table));
  }
}
