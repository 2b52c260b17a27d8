package dado.plan.candidate;

import dado.plan.model.Span;
import java.util.List;

/// An index that may help a query, made from its plan alone: nobody has tried it.
///
/// @param schema empty where the plan does not say it
/// @param method "btree", "gin", "gist", "hnsw", "fulltext"
/// @param keys columns and expressions as the index lists them, quoted, with operator class and
///   direction
/// @param include columns that are kept beside the keys
/// @param where the condition of a partial index; empty for none
/// @param ddl the statement that makes it, without a closing semicolon
/// @param nodeIds the steps that it would serve
/// @param share the part of the whole that these steps take, 0 to 1
/// @param serves the conditions that it serves, as printed
/// @param inQuery where the query says them, as far as that is known
/// @param reason what it would do, as a sentence
/// @param cautions what to know before creating it
public record PlanCandidate(
    String schema,
    String table,
    String method,
    List<String> keys,
    List<String> include,
    String where,
    String ddl,
    List<Integer> nodeIds,
    double share,
    List<String> serves,
    List<Span> inQuery,
    String reason,
    List<String> cautions) {

  public PlanCandidate {
    keys = List.copyOf(keys);
    include = List.copyOf(include);
    nodeIds = List.copyOf(nodeIds);
    serves = List.copyOf(serves);
    inQuery = List.copyOf(inQuery);
    cautions = List.copyOf(cautions);
  }

  /// Whether an index with another's keys would do as well: it begins with them.
  boolean covers(PlanCandidate other) {
    return !other.equals(this)
        && table.equals(other.table)
        && schema.equals(other.schema)
        && method.equals(other.method)
        && where.equals(other.where)
        && keys.size() >= other.keys.size()
        && keys.subList(0, other.keys.size()).equals(other.keys);
  }
}
