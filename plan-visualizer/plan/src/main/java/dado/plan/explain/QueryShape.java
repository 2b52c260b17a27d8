package dado.plan.explain;

import java.util.List;
import java.util.Optional;

/// The parts of one SELECT that decide how its tables are read, as the text writes them.
///
/// @param sources the tables and views that it names after FROM, in their order
/// @param filters conditions that every result row meets: those of WHERE and of inner joins, cut at
///   AND
/// @param outerJoins conditions of outer joins, cut at AND
/// @param order the ORDER BY terms with their direction
/// @param limited whether LIMIT, OFFSET or FETCH stops it early
/// @param alone whether the statement is this SELECT and nothing else: no WITH, subquery or UNION,
///   and no join that makes rows of its left side up
public record QueryShape(
    List<Source> sources,
    List<String> filters,
    List<String> outerJoins,
    List<String> order,
    boolean limited,
    boolean alone) {

  public QueryShape {
    sources = List.copyOf(sources);
    filters = List.copyOf(filters);
    outerJoins = List.copyOf(outerJoins);
    order = List.copyOf(order);
  }

  /// A table or view after FROM.
  ///
  /// @param schema empty where the text names none
  /// @param alias the table's own name where the text gives none
  /// @param optional whether an outer join makes its columns null where nothing matches
  public record Source(String schema, String table, String alias, boolean optional) {}

  /// The source of that alias.
  public Optional<Source> source(String alias) {
    return sources.stream().filter(s -> s.alias().equalsIgnoreCase(alias)).findFirst();
  }
}
