package dado.plan.format;

import dado.plan.format.frame.Offsets;
import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.plan.model.Span;
import dado.plan.model.Unknown;
import dado.plan.syntax.PlanSyntaxException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// Moves a plan that was read from a cleaned text back to the text in which it came.
///
/// @param offsets where the cleaned text's chars stood in the whole
/// @param base where the plan's own part of the whole starts
/// @param raw that part
record Relocation(Offsets offsets, int base, String raw) {

  /// The plan with its places in `raw`.
  Query moved(Query query, List<Unknown> more) {
    if (offsets == Offsets.SAME && base == 0 && raw.equals(query.raw()) && more.isEmpty()) {
      return query;
    }
    List<Unknown> unknown = new ArrayList<>();
    query.unknown().forEach(u -> unknown.add(new Unknown(u.nodeId(), u.text(), moved(u.place()))));
    unknown.addAll(more);
    return query.relocated(roots(query), unknown, raw);
  }

  private Span moved(Span place) {
    if (!place.isKnown()) {
      return Span.NONE;
    }
    Span original = offsets.original(place);
    int start = Math.clamp(original.start() - base, 0, raw.length());
    return new Span(start, Math.clamp(original.end() - base, start, raw.length()));
  }

  private List<Node> roots(Query query) {
    IdentityHashMap<Node, Node> done = new IdentityHashMap<>();
    List<Node> order = query.roots().stream().flatMap(Node::all).toList();
    for (Node node : order.reversed()) {
      List<Node> below = new ArrayList<>();
      node.children().forEach(c -> below.add(done.getOrDefault(c, c)));
      done.put(node, node.at(moved(node.place()), below));
    }
    return query.roots().stream().map(r -> done.getOrDefault(r, r)).toList();
  }

  /// An error with the place in the whole.
  ///
  /// @param cleaned the text that the error speaks of
  /// @param before how many lines of the whole stand before `raw`
  PlanSyntaxException moved(PlanSyntaxException error, String cleaned, int before) {
    int offset = Math.min(cleaned.length(), lineStart(cleaned, error.line()) + error.column() - 1);
    int original = cleaned.isEmpty() ? base : offsets.original(offset);
    return error.in(raw, Math.clamp(original - base, 0, raw.length()), before);
  }

  private static int lineStart(String text, int line) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return text.length();
      }
      start = end + 1;
    }
    return start;
  }
}
