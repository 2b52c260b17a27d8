package dado.plan.candidate;

import dado.plan.model.Operator.Relation;
import dado.plan.predicate.Predicate;
import dado.schema.model.Index;
import dado.schema.proof.Proof;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An index that may help a query.
///
/// @param relation the table that it would be on
/// @param index the index, with a name by the convention
/// @param ddl the statement that makes it
/// @param why what it would do, in one sentence
/// @param serves the predicates that it serves, with their places in the query
/// @param order the order that it gives, as the plan prints it; empty where it gives none that is
///   asked for
/// @param nodeIds the steps that read the table
/// @param share the part of the whole that the table's scans take, 0 to 1; 0 where it is not known
/// @param remarks what to know of it, one sentence each
/// @param tried how it was tried; empty where it was not, which is always so without a database
public record Candidate(
    Relation relation,
    Index index,
    String ddl,
    String why,
    List<Predicate> serves,
    List<String> order,
    List<Integer> nodeIds,
    double share,
    List<String> remarks,
    Optional<Proof> tried) {

  public Candidate {
    serves = List.copyOf(serves);
    order = List.copyOf(order);
    nodeIds = List.copyOf(nodeIds);
    remarks = List.copyOf(remarks);
  }

  /// For people: `orders (customer_id, created_at desc)`, and how it was tried.
  public String title() {
    String keys =
        index.keys().stream()
            .map(k -> k.text() + (k.descending() ? " desc" : ""))
            .collect(Collectors.joining(", "));
    return relation.table() + " (" + keys + ")" + (tried.isEmpty() ? ", untried" : "");
  }

  /// The same after a trial.
  public Candidate tried(Proof proof) {
    return new Candidate(
        relation, index, ddl, why, serves, order, nodeIds, share, remarks, Optional.of(proof));
  }

  /// What an index does that begins like this one, in one sentence.
  public String why(Index beginning) {
    Set<String> keys = beginning.keys().stream().map(Index.Key::text).collect(Collectors.toSet());
    if (keys.size() == index.keys().size()) {
      return why;
    }
    List<Predicate> served =
        serves.stream().filter(p -> keys.contains(p.subject().column())).toList();
    List<String> ordered =
        served.isEmpty() ? order.stream().limit(keys.size()).toList() : List.of();
    return Remarks.why(relation, served, ordered);
  }

  /// Whether another does all that this one does: it begins with the same keys.
  boolean isPrefixOf(Candidate other) {
    List<Index.Key> keys = index.keys();
    List<Index.Key> others = other.index.keys();
    return relation.table().equals(other.relation.table())
        && index.method().equals(other.index.method())
        && index.where().equals(other.index.where())
        && keys.size() <= others.size()
        && others.subList(0, keys.size()).equals(keys);
  }
}
