package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Foreign keys in a circle that are all required.
final class RequiredCycle implements Rule {

  private static final About ABOUT =
      About.of(
          "D20",
          "required-cycle",
          "Foreign keys in a circle that are all required",
          Severity.WARNING,
          """
          If every row of A needs a row of B and every row of B one of A, no first row can be inserted: each insert waits for the
          other. PostgreSQL and SQLite can check at the end of the transaction, if the constraint is `DEFERRABLE INITIALLY
          DEFERRED`; MySQL and MariaDB cannot. Restoring a dump and deleting rows meet the same wall.
          """,
          """
          Make one of the columns nullable and fill it after, or declare one of the constraints DEFERRABLE.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "No first row can be inserted: %s -> %s all require one another.";
  private static final String ADVICE =
      "Make one of the columns nullable, or its constraint DEFERRABLE.";

  @Override
  public Stream<Finding> find(Inspection in) {
    Map<Name, Set<Name>> needs = new LinkedHashMap<>();
    in.tables().forEach(t -> needs.put(t.name(), needed(t)));
    Set<Set<Name>> told = new HashSet<>();
    return needs.keySet().stream()
        .map(t -> circle(t, needs))
        .filter(c -> c.size() > 1 && told.add(Set.copyOf(c)))
        .map(c ->
            in.on(
                this,
                c.getFirst(),
                "",
                MESSAGE.formatted(
                    String.join(" -> ", c.stream().map(Name::local).toList()),
                    c.getFirst().local()),
                ADVICE));
  }

  private static Set<Name> needed(Table table) {
    return table.foreignKeys().stream()
        .filter(k ->
            k.columns().stream().noneMatch(c -> table.column(c).map(Column::nullable).orElse(true)))
        .filter(k -> !k.options().has("deferrable") && !k.references().equals(table.name()))
        .map(Constraint.ForeignKey::references)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// The tables of a circle through this one, from it on; empty where there is none.
  private static List<Name> circle(Name start, Map<Name, Set<Name>> needs) {
    Map<Name, Name> cameFrom = new HashMap<>();
    List<Name> queue = new ArrayList<>(List.of(start));
    for (int i = 0; i < queue.size(); i++) {
      for (Name next : needs.getOrDefault(queue.get(i), Set.of())) {
        if (next.equals(start)) {
          return path(start, queue.get(i), cameFrom);
        }
        if (cameFrom.putIfAbsent(next, queue.get(i)) == null) {
          queue.add(next);
        }
      }
    }
    return List.of();
  }

  private static List<Name> path(Name start, Name end, Map<Name, Name> cameFrom) {
    List<Name> path = new ArrayList<>();
    for (Name at = end; !at.equals(start); at = cameFrom.getOrDefault(at, start)) {
      path.addFirst(at);
    }
    path.addFirst(start);
    return path;
  }
}
