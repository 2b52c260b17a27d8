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
            .map(RedundantIndex::title);
    return constraint.or(() ->
        table.indexes().stream().filter(o -> covers(o, index, table)).findFirst().map(Index::name));
  }

  private static String title(Constraint constraint) {
    if (constraint instanceof Constraint.PrimaryKey) {
      return "the primary key";
    }
    return constraint.name().isEmpty() ? "a unique constraint" : constraint.name();
  }

  private static boolean covers(Constraint constraint, Index index) {
    List<String> columns = keyColumns(constraint);
    List<String> keys = index.keys().stream().map(Index.Key::text).toList();
    boolean fits =
        index.unique()
            ? keys.equals(columns)
            : keys.size() <= columns.size() && keys.equals(columns.subList(0, keys.size()));
    return fits
        && isPlain(index)
        && index.where().isEmpty()
        && index.include().isEmpty()
        && isTree(index)
        && constraint.options().get("keys").isEmpty();
  }

  /// The columns of a primary key or unique constraint; none for others.
  private static List<String> keyColumns(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> k.columns();
      case Constraint.Unique u -> u.columns();
      case Constraint.Check c -> List.of();
      case Constraint.ForeignKey f -> List.of();
      case Constraint.Exclusion e -> List.of();
    };
  }

  private static boolean isPlain(Index index) {
    return index.keys().stream()
        .allMatch(k -> !k.isExpression() && !k.descending() && k.qualifiers().isEmpty());
  }

  private static boolean isTree(Index index) {
    return index.method().equals("btree");
  }

  private static boolean covers(Index other, Index index, Table table) {
    boolean same = other.keys().equals(index.keys());
    boolean prefix = isTree(index) && begins(other, index);
    boolean rule = !index.unique() || (same && isAsStrict(other, index));
    boolean fits =
        other.method().equals(index.method())
            && other.where().equals(index.where())
            && (same ? other.include().containsAll(index.include()) : index.include().isEmpty());
    boolean alive =
        !other.options().is("valid", "no")
            && !other.options().is("visible", "no")
            && !other.name().equals(index.name());
    return alive && fits && rule && (prefix || (same && goesFirst(other, index, table)));
  }

  private static boolean begins(Index longer, Index shorter) {
    return longer.keys().size() > shorter.keys().size()
        && longer.keys().subList(0, shorter.keys().size()).equals(shorter.keys());
  }

  private static boolean isAsStrict(Index other, Index unique) {
    return other.unique() && other.options().get("nulls").equals(unique.options().get("nulls"));
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
