package dado.schema.dialect.postgresql;

import dado.schema.change.Change;
import dado.schema.dialect.Statement;
import dado.schema.dialect.Statement.Boundary;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Constraints that come to a table beside running work: first for new rows only, then the old ones
/// are looked at under a lock that stops nobody; keys on an index that is there already.
record OnlineConstraints(Target target, Change cause) {

  /// Options of a constraint's index that the index itself does not have.
  private static final Set<String> OF_CONSTRAINT = Set.of("deferrable", "comment", "include");

  /// Empty where the plain statement is the only way, or does no harm.
  Optional<List<Statement>> add(Name table, Constraint constraint, Schema schema) {
    boolean partitioned = PostgresqlDdl.isPartitioned(table, schema);
    return switch (constraint) {
      case Constraint.PrimaryKey k -> key(table, k, k.columns(), partitioned);
      case Constraint.Unique u -> key(table, u, u.columns(), partitioned);
      case Constraint.Check c -> validated(table, c);
      case Constraint.ForeignKey f ->
          partitioned && !target.atLeast(18) ? Optional.empty() : validated(table, f);
      case Constraint.Exclusion e -> Optional.of(waiting("an exclusion constraint", table, e));
    };
  }

  private List<Statement> waiting(String what, Name table, Constraint constraint) {
    String why =
        "PostgreSQL has no online way to add " + what + ": writers wait until its index is built.";
    return said(why, new ConstraintText(target).add(table, constraint));
  }

  private Statement starts(String sql) {
    return new Statement(sql, cause, Boundary.STARTS);
  }

  private Statement joins(String sql) {
    return new Statement(sql, cause, Boundary.JOINS);
  }

  private List<Statement> said(String why, List<String> texts) {
    List<Statement> statements = new ArrayList<>();
    statements.add(starts("-- " + why + "\n" + texts.getFirst()));
    texts.stream().skip(1).forEach(t -> statements.add(joins(t)));
    return statements;
  }

  private Optional<List<Statement>> validated(Name table, Constraint constraint) {
    Options options = constraint.options();
    if (options.has("validated") || options.has("enforced")) {
      return Optional.empty();
    }
    Constraint open = constraint.withOptions(options.with("validated", "no"));
    ConstraintText text = new ConstraintText(target);
    List<Statement> statements = new ArrayList<>();
    text.add(table, open).forEach(t -> statements.add(joins(t)));
    statements.add(starts(text.validate(table, constraint)));
    return Optional.of(statements);
  }

  private Optional<List<Statement>> key(
      Name table, Constraint key, List<String> columns, boolean partitioned) {
    if (partitioned || key.options().has("overlaps")) {
      return Optional.of(waiting("this key", table, key));
    }
    Constraint named = target.named(table, key);
    List<Statement> statements =
        new ArrayList<>(new OnlineIndexes(target, cause).built(table, index(named, columns)));
    statements.add(joins(usingIndex(table, named)));
    new ConstraintText(target).comments(table, List.of(key)).forEach(t -> statements.add(joins(t)));
    return Optional.of(statements);
  }

  private String usingIndex(Name table, Constraint key) {
    String name = target.quote(key.name());
    return target.alter(table)
        + "ADD CONSTRAINT "
        + name
        + (key instanceof Constraint.PrimaryKey ? " PRIMARY KEY" : " UNIQUE")
        + " USING INDEX "
        + name
        + ConstraintText.timing(key.options());
  }

  private static Index index(Constraint key, List<String> columns) {
    return new Index(
        Id.of("index", key.name()),
        key.name(),
        "btree",
        columns.stream().map(c -> Index.Key.column(c, false)).toList(),
        included(key),
        Optional.empty(),
        true,
        "",
        ofIndex(key.options()));
  }

  private static List<String> included(Constraint key) {
    return key.options().has("include")
        ? Expressions.parts(key.options().get("include")).stream()
            .map(p -> Expressions.words(p).getFirst())
            .toList()
        : List.of();
  }

  private static Options ofIndex(Options ofKey) {
    Options options = ofKey;
    for (String other : OF_CONSTRAINT) {
      options = options.without(other);
    }
    return options;
  }

  /// A constraint that must be made anew comes back the online way.
  Optional<List<Statement>> alter(Change.AlterConstraint change, Schema schema) {
    ConstraintAlteration plain =
        new ConstraintAlteration(target, change.table(), change.before(), change.after());
    if (plain.isReplacement()) {
      return replaced(change, schema);
    }
    return plain.isValidation()
        ? Optional.of(plain.texts(schema).stream().map(this::starts).toList())
        : Optional.empty();
  }

  /// Keys are left to the plain way: others may stand on them.
  private Optional<List<Statement>> replaced(Change.AlterConstraint change, Schema schema) {
    boolean independent =
        change.after() instanceof Constraint.Check
            || change.after() instanceof Constraint.ForeignKey;
    if (!independent) {
      return Optional.empty();
    }
    String drop = new ConstraintText(target).drop(change.table(), change.before());
    return add(change.table(), change.after(), schema)
        .map(added -> Stream.concat(Stream.of(starts(drop)), added.stream()).toList());
  }
}
