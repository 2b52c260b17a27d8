package dado.plan.advise;

import dado.plan.explain.Parameters;
import dado.plan.expression.Expression;
import dado.plan.expression.Expressions;
import dado.plan.expression.Written;
import dado.plan.whatif.Database;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The column that a parameter is compared with.
record ComparedColumn(Name table, String column) {

  /// The column in the smallest condition around a parameter; empty where that has none, or where
  /// the parameter stands in no condition.
  static Optional<ComparedColumn> of(Database database, String sql, Parameters.Place place) {
    Optional<ComparedColumn> found = Optional.empty();
    int size = Integer.MAX_VALUE;
    for (Written.Block block : Written.blocks(database.engine(), sql)) {
      Optional<Written.Condition> around =
          Stream.concat(block.conditions().stream(), block.arms().stream())
              .filter(c -> c.start() <= place.start() && place.end() <= c.end())
              .min(Comparator.comparingInt(c -> c.end() - c.start()));
      if (around.isPresent() && around.get().end() - around.get().start() < size) {
        size = around.get().end() - around.get().start();
        found = in(database, block, around.get());
      }
    }
    return found;
  }

  private static Optional<ComparedColumn> in(
      Database database, Written.Block block, Written.Condition condition) {
    return Expressions.columns(condition.expression()).stream()
        .flatMap(c -> resolved(database, block.sources(), c).stream())
        .findFirst();
  }

  private static Optional<ComparedColumn> resolved(
      Database database, List<Written.Source> sources, Expression.Column column) {
    return sources.stream()
        .filter(s -> column.relation().isEmpty() || s.alias().equalsIgnoreCase(column.relation()))
        .flatMap(s -> database.schema().tables().stream().filter(t -> isOf(t, s)))
        .flatMap(t ->
            t.columns().stream()
                .filter(c -> c.name().equalsIgnoreCase(column.name()))
                .map(c -> new ComparedColumn(t.name(), c.name())))
        .findFirst();
  }

  private static boolean isOf(Table table, Written.Source source) {
    return table.name().local().equalsIgnoreCase(source.table())
        && (source.schema().isEmpty()
            || table.name().schema().isEmpty()
            || table.name().schema().equalsIgnoreCase(source.schema()));
  }
}
