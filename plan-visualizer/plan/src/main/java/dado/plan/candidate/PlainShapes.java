package dado.plan.candidate;

import dado.plan.predicate.Comparand;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicate.Test;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// B-tree indexes over columns: those that equal something, then lists of values, then the order
/// that is asked for, then one range.
final class PlainShapes {
  private final Engine engine;
  private final Demand demand;
  private final KeyClasses classes;

  PlainShapes(Engine engine, Demand demand, TableFacts table) {
    this.engine = engine;
    this.demand = demand;
    this.classes = new KeyClasses(engine, table);
  }

  List<Draft> all() {
    List<Draft> drafts = new ArrayList<>();
    Draft filters = filters();
    if (!filters.keys.isEmpty()) {
      drafts.add(filters);
    }
    Draft ordered = ordered();
    if (!ordered.keys.isEmpty()) {
      drafts.add(ordered);
    }
    joinColumns().forEach(aliases -> drafts.add(joined(aliases)));
    return drafts;
  }

  /// The filters alone: equal, among, one range.
  private Draft filters() {
    Draft draft = start();
    range(draft);
    return draft;
  }

  private Draft start() {
    Draft draft = new Draft();
    demand.equal().forEach(p -> draft.column(p, classes.of(p)));
    demand.among().forEach(p -> draft.column(p, classes.of(p)));
    return draft;
  }

  /// The first range's column with all that is asked of it.
  private void range(Draft draft) {
    String column = demand.ranges().stream().map(p -> p.subject().column()).findFirst().orElse("");
    for (Predicate range : demand.ranges()) {
      if (range.subject().column().equals(column)) {
        draft.column(range, classes.of(range));
        remarkPrefix(draft, range);
      }
    }
  }

  private void remarkPrefix(Draft draft, Predicate range) {
    if (range.test() == Test.PREFIX && engine == Engine.POSTGRESQL) {
      draft.remark(classes.prefixRemark(range));
    }
  }

  /// The filters, then the order; a range behind it is checked inside the index.
  private Draft ordered() {
    Draft draft = new Draft();
    boolean first = demand.joins().isEmpty() && demand.limited();
    boolean whole = demand.order().stream().noneMatch(k -> classes.isLong(k.text()));
    boolean useful = whole && !demand.order().isEmpty() && (first || !demand.equal().isEmpty());
    if (!useful) {
      return draft;
    }
    demand.equal().forEach(p -> draft.column(p, classes.of(p)));
    if (!demand.limited()) {
      demand.among().forEach(p -> draft.column(p, classes.of(p)));
    }
    order(draft);
    demand.ranges().stream()
        .filter(p -> draft.keys.stream().anyMatch(k -> k.text().equals(p.subject().column())))
        .forEach(draft::serving);
    return allBackwards(draft);
  }

  private void order(Draft draft) {
    for (Index.Key key : demand.order()) {
      if (draft.keys.stream().noneMatch(k -> k.text().equals(key.text()))) {
        draft.key(key);
      }
      draft.order.add(key.text() + (key.descending() ? " desc" : ""));
    }
  }

  /// An index reads as well backwards: all descending needs no word.
  private static Draft allBackwards(Draft draft) {
    List<Index.Key> order = draft.keys.stream().filter(Index.Key::descending).toList();
    boolean single = order.size() == draft.order.size();
    if (single) {
      draft.keys.replaceAll(k -> new Index.Key(k.text(), k.isExpression(), false, k.qualifiers()));
    }
    return draft;
  }

  /// The relations on the other side of the joins, one variant for each that may come first.
  private Set<List<String>> joinColumns() {
    Set<List<String>> variants = new LinkedHashSet<>();
    for (Predicate join : demand.joins()) {
      if (join.comparand() instanceof Comparand.Joined other) {
        variants.add(other.aliases());
      }
    }
    return variants;
  }

  private Draft joined(List<String> aliases) {
    Draft draft = new Draft();
    for (Predicate join : demand.joins()) {
      if (join.comparand() instanceof Comparand.Joined other
          && aliases.containsAll(other.aliases())) {
        draft.column(join, classes.of(join));
      }
    }
    demand.equal().forEach(p -> draft.column(p, classes.of(p)));
    if (demand.limited()) {
      order(draft);
    }
    String first = aliases.isEmpty() ? "the other side" : String.join(" and ", aliases);
    draft.remark("It helps where the planner reads " + first + " first and looks rows up here.");
    return draft;
  }
}
