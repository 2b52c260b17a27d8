package dado.schema.lint.design;

import dado.schema.change.Change;
import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Index that another one makes superfluous.
final class RedundantIndex implements Rule {

  private static final About ABOUT =
      About.of(
          "D05",
          "redundant-index",
          "Index that another one makes superfluous",
          Severity.WARNING,
          """
          An index costs memory, disk and time at every write. Where another index begins with the same columns in the same
          order, queries that could use the short one can use the long one. A unique index is different: it also keeps a rule, so
          it is superfluous only where another *unique* one keeps exactly the same. An index that equals the primary key or a
          unique constraint doubles the one that the engine made for it.
          """,
          """
          Drop the shorter index. Look at the server's statistics first (`pg_stat_user_indexes`, `sys.schema_unused_indexes`): a
          much smaller index can be faster for the one query that needs only it.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "What %s does, %s does too.";
  private static final String ADVICE = "Drop %s.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .flatMap(t ->
            t.indexes().stream()
                .flatMap(i -> coveredBy(t, i).map(o -> finding(in, t, i, o)).stream()));
  }

  private static Optional<String> coveredBy(Table table, Index index) {
    if (index.options().is("valid", "no")) {
      return Optional.empty();
    }
    Optional<String> constraint =
        table.constraints().stream()
            .filter(c -> covers(c, index))
            .findFirst()
            .map(c ->
                c instanceof Constraint.PrimaryKey
                    ? "the primary key"
                    : c.name().isEmpty() ? "a unique constraint" : c.name());
    return constraint.or(() ->
        table.indexes().stream().filter(o -> covers(o, index, table)).findFirst().map(Index::name));
  }

  private static boolean covers(Constraint constraint, Index index) {
    List<String> columns =
        switch (constraint) {
          case Constraint.PrimaryKey k -> k.columns();
          case Constraint.Unique u -> u.columns();
          case Constraint.Check c -> List.of();
          case Constraint.ForeignKey f -> List.of();
          case Constraint.Exclusion e -> List.of();
        };
    List<String> keys = index.keys().stream().map(Index.Key::text).toList();
    boolean plain =
        index.keys().stream()
            .allMatch(k -> !k.isExpression() && !k.descending() && k.qualifiers().isEmpty());
    boolean fits =
        index.unique()
            ? keys.equals(columns)
            : keys.size() <= columns.size() && keys.equals(columns.subList(0, keys.size()));
    return fits
        && plain
        && index.where().isEmpty()
        && index.include().isEmpty()
        && isTree(index)
        && constraint.options().get("keys").isEmpty();
  }

  private static boolean isTree(Index index) {
    return index.method().equals("btree");
  }

  private static boolean covers(Index other, Index index, Table table) {
    boolean same = other.keys().equals(index.keys());
    boolean prefix =
        isTree(index)
            && other.keys().size() > index.keys().size()
            && other.keys().subList(0, index.keys().size()).equals(index.keys());
    boolean rule =
        !index.unique()
            || (other.unique()
                && same
                && other.options().get("nulls").equals(index.options().get("nulls")));
    boolean fits =
        other.method().equals(index.method())
            && other.where().equals(index.where())
            && (same ? other.include().containsAll(index.include()) : index.include().isEmpty());
    boolean alive = !other.options().is("valid", "no") && !other.name().equals(index.name());
    return alive && fits && rule && (prefix || (same && goesFirst(other, index, table)));
  }

  /// Of two equal indexes one stays: the unique one, the one that includes more, or else the first.
  private static boolean goesFirst(Index other, Index index, Table table) {
    if (other.unique() != index.unique()) {
      return other.unique();
    }
    if (other.include().size() != index.include().size()) {
      return other.include().size() > index.include().size();
    }
    return table.indexes().indexOf(other) < table.indexes().indexOf(index);
  }

  private Finding finding(Inspection in, Table table, Index index, String other) {
    return in.on(
            this,
            table.name(),
            index.name(),
            MESSAGE.formatted(index.name(), other),
            ADVICE.formatted(index.name()))
        .fixedBy(List.of(new Change.DropIndex(table.name(), index)));
  }
}
