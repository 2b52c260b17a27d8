package dado.plan.candidate;

import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The indexes that are there already: those that the plan uses, and those of the table where it is
/// known.
final class Existing {
  private final ScanFacts facts;
  private final List<List<String>> known = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();

  Existing(Optional<Table> table, ScanFacts facts) {
    this.facts = facts;
    table.ifPresent(this::add);
  }

  private void add(Table table) {
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof Constraint.PrimaryKey key) {
        add("the primary key", key.columns());
      } else if (constraint instanceof Constraint.Unique unique) {
        add("the unique constraint " + unique.name(), unique.columns());
      }
    }
    for (Index index : table.indexes()) {
      boolean plain = index.method().equals("btree") && index.where().isEmpty();
      if (plain && index.keys().stream().noneMatch(Index.Key::isExpression)) {
        add("the index " + index.name(), index.keys().stream().map(Index.Key::text).toList());
      }
    }
  }

  private void add(String title, List<String> columns) {
    titles.add(title);
    known.add(columns.stream().map(Existing::lower).toList());
  }

  /// What already does all that a draft would do, as a sentence.
  Optional<String> serving(Draft draft) {
    List<String> wanted = draft.keys.stream().map(k -> lower(k.text())).toList();
    boolean plain = draft.method.equals("btree") && draft.where.isEmpty();
    for (int i = 0; i < known.size(); i++) {
      List<String> has = known.get(i);
      if (plain && has.size() >= wanted.size() && has.subList(0, wanted.size()).equals(wanted)) {
        return Optional.of("It exists: " + titles.get(i) + " begins with it.");
      }
    }
    return used(wanted);
  }

  /// The plan itself shows that an index is searched by all these columns.
  private Optional<String> used(List<String> wanted) {
    List<String> searched = facts.searched().stream().map(Existing::lower).toList();
    // Several indexes together cost more than one on all the columns.
    boolean alone = facts.indexes().size() < 2 || wanted.size() == 1;
    boolean all = !facts.whole() && !wanted.isEmpty() && searched.containsAll(wanted) && alone;
    return all
        ? Optional.of("The plan already searches " + facts.using() + " for it.")
        : expression(wanted, facts.using());
  }

  private Optional<String> expression(List<String> wanted, String name) {
    boolean searched = !facts.whole() && !facts.searched().isEmpty() && wanted.size() == 1;
    boolean same =
        searched
            && wanted.getFirst().contains("(")
            && facts.searched().stream()
                .anyMatch(c -> c.equals("<expr>") || mentions(wanted.getFirst(), lower(c)));
    return same ? Optional.of("The plan already searches " + name + " for it.") : Optional.empty();
  }

  private static boolean mentions(String expression, String column) {
    int at = expression.indexOf(column);
    return at > 0 && expression.contains("(");
  }

  /// What a draft has beyond the index that the plan uses, as a sentence; empty for nothing.
  String extended(Draft draft) {
    if (facts.indexes().isEmpty() || facts.whole() || facts.searched().isEmpty()) {
      return "";
    }
    if (facts.indexes().size() > 1) {
      return "The plan combines "
          + String.join(" and ", facts.indexes())
          + "; this one may replace them.";
    }
    return "The plan uses "
        + facts.indexes().getFirst()
        + ", which finds rows by "
        + String.join(", ", facts.searched())
        + " alone; this one may replace it.";
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
