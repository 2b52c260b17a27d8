package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.expression.Expressions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Tells what a subject is compared with.
final class Comparands {
  private final Function<Expression.Column, String> owner;

  /// @param owner the alias of the relation that a column belongs to; empty for none that is known
  Comparands(Function<Expression.Column, String> owner) {
    this.owner = owner;
  }

  /// @param alias the subject's relation
  Comparand of(String alias, List<Expression> values) {
    List<Expression> bare = values.stream().map(Functions::unguarded).toList();
    List<Expression.Column> columns =
        bare.stream().flatMap(v -> Expressions.columns(v).stream()).toList();
    if (!columns.isEmpty()) {
      return columns(alias, bare, columns);
    }
    Optional<String> unsteady =
        bare.stream().flatMap(v -> Functions.volatileIn(v).stream()).findFirst();
    return unsteady.<Comparand>map(Comparand.Volatile::new).orElseGet(() -> value(bare));
  }

  private Comparand columns(
      String alias, List<Expression> values, List<Expression.Column> columns) {
    Set<String> aliases = new LinkedHashSet<>();
    columns.forEach(c -> aliases.add(owner.apply(c)));
    if (aliases.contains(alias)) {
      return new Comparand.SameRow(columns.stream().map(Expression.Column::name).toList());
    }
    boolean plain = values.size() == 1 && values.getFirst() instanceof Expression.Column;
    List<String> named = columns.stream().map(c -> named(owner.apply(c), c)).toList();
    aliases.remove("");
    return new Comparand.Joined(List.copyOf(aliases), named, plain);
  }

  private static String named(String alias, Expression.Column column) {
    String relation = alias.isEmpty() ? column.relation() : alias;
    return relation.isEmpty() ? column.name() : relation + "." + column.name();
  }

  private static Comparand value(List<Expression> values) {
    List<String> known = new ArrayList<>();
    for (Expression value : values) {
      Optional<List<String>> constants = constants(value);
      if (constants.isEmpty()) {
        return single(value);
      }
      known.addAll(constants.get());
    }
    return new Comparand.Known(known);
  }

  private static Comparand single(Expression value) {
    Expression inner = uncast(value);
    return switch (inner) {
      case Expression.Parameter p -> new Comparand.Given(p.text());
      case Expression.PlanValue p -> new Comparand.Subquery(p.name(), p.isOnce());
      case Expression.Field f when f.operand() instanceof Expression.PlanValue p ->
          new Comparand.Subquery(p.name(), p.isOnce());
      case Expression.Subquery q -> new Comparand.Subquery(q.text(), false);
      default -> new Comparand.Computed(value);
    };
  }

  /// The values of a constant, or of an array of them; empty where it is none.
  static Optional<List<String>> constants(Expression value) {
    Expression inner = uncast(value);
    if (inner instanceof Expression.Constant constant) {
      boolean array = value instanceof Expression.Cast cast && cast.type().endsWith("[]");
      return Optional.of(array ? Arrays.elements(constant.value()) : List.of(constant.value()));
    }
    if (!(inner instanceof Expression.ArrayOf array)) {
      return Optional.empty();
    }
    List<String> found = new ArrayList<>();
    for (Expression element : array.elements()) {
      if (!(uncast(element) instanceof Expression.Constant constant)) {
        return Optional.empty();
      }
      found.add(constant.value());
    }
    return Optional.of(found);
  }

  static Expression uncast(Expression value) {
    Expression inner = Functions.unguarded(value);
    while (inner instanceof Expression.Cast cast) {
      inner = Functions.unguarded(cast.operand());
    }
    return inner;
  }
}
