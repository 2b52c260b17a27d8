package dado.plan.predicate;

import dado.plan.expression.ExpressionPrinter;
import dado.plan.model.Query;
import java.util.List;

/// Predicates as a case records them, one a line.
public final class PredicateWords {
  private PredicateWords() {}

  /// All of a plan, then what was not understood.
  public static String of(Query query, Predicates predicates) {
    StringBuilder out = new StringBuilder();
    predicates.all().forEach(p -> out.append(line(query, p, "")));
    for (Predicates.Unread unread : predicates.unread()) {
      out.append("unread ").append(unread.source()).append(": ").append(unread.text());
      out.append(" (").append(unread.reason()).append(")\n");
    }
    return out.isEmpty() ? "none\n" : out.toString();
  }

  private static String line(Query query, Predicate p, String indent) {
    StringBuilder out = new StringBuilder(indent);
    out.append('#').append(p.nodeId()).append(' ').append(p.source()).append(": ");
    String table = p.relation().table();
    String alias = p.relation().alias();
    out.append(table).append(alias.equals(table) ? "" : " " + alias).append(' ');
    Subject subject = p.subject();
    if (p.arms().isEmpty()) {
      out.append(ExpressionPrinter.print(query.engine(), subject.expression())).append(' ');
    }
    out.append(p.test());
    out.append(p.comparand() instanceof Comparand.None ? "" : " " + words(query, p.comparand()));
    out.append(subject.wrapping().isEmpty() ? "" : " below " + subject.wrapping());
    out.append(subject.relabelled().isEmpty() ? "" : " relabelled " + subject.relabelled());
    out.append(p.place().isKnown() ? " at \"" + p.place().in(query.sql()) + "\"" : "").append('\n');
    for (List<Predicate> arm : p.arms()) {
      out.append(indent).append("  or\n");
      arm.forEach(a -> out.append(line(query, a, indent + "    ")));
    }
    return out.toString();
  }

  private static String words(Query query, Comparand comparand) {
    return switch (comparand) {
      case Comparand.None _ -> "";
      case Comparand.Known k -> k.values().toString();
      case Comparand.Given g -> "given " + g.parameter();
      case Comparand.Computed c ->
          "computed " + ExpressionPrinter.print(query.engine(), c.expression());
      case Comparand.Subquery s -> (s.once() ? "once " : "query ") + s.name();
      case Comparand.Joined j -> (j.plain() ? "join " : "joined ") + j.columns();
      case Comparand.SameRow s -> "same row " + s.columns();
      case Comparand.Volatile v -> "volatile " + v.function();
    };
  }
}
