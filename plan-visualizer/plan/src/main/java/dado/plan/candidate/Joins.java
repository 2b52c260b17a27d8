package dado.plan.candidate;

import dado.plan.model.Numbers;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.Predicate;
import java.util.Map;
import java.util.OptionalDouble;

/// Whether looking rows up for a join would read less than the whole table.
///
/// @param table what is known of the table
/// @param given the rows that each relation gives to its joins
record Joins(ScanFacts facts, TableFacts table, Map<String, OptionalDouble> given) {
  /// Looking up more than this part of a table row by row costs more than reading it.
  private static final double MOST = 0.1;

  /// Why an index for a join would not help; empty where it may.
  String against(Draft draft) {
    String first = draft.keys.getFirst().text();
    if (table.table().isEmpty() && first.equalsIgnoreCase("id")) {
      return "id is, by its name, the primary key of "
          + facts.relation().table()
          + ", which has an index already.";
    }
    return facts.runs() > 1 || facts.ended() ? "" : tooMany(draft);
  }

  private String tooMany(Draft draft) {
    for (Predicate p : draft.serves) {
      if (p.comparand() instanceof Comparand.Joined other && other.aliases().size() == 1) {
        OptionalDouble rows =
            given.getOrDefault(other.aliases().getFirst(), OptionalDouble.empty());
        OptionalDouble own = facts.read().isPresent() ? facts.read() : table.rows();
        boolean known = rows.isPresent() && own.isPresent() && own.getAsDouble() > 0;
        if (known && rows.getAsDouble() > MOST * own.getAsDouble()) {
          return sentence(other.aliases().getFirst(), rows.getAsDouble(), own.getAsDouble());
        }
      }
    }
    return "";
  }

  private String sentence(String other, double rows, double own) {
    return other
        + " gives "
        + Numbers.count(rows)
        + " rows to the join, and "
        + facts.relation().table()
        + " has "
        + Numbers.count(own)
        + ": looking each up costs more than reading the table whole.";
  }
}
