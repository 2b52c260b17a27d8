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
      case Constraint.Exclusion e ->
          Optional.of(
              said(
                  "PostgreSQL has no online way to add an exclusion constraint: writers wait until"
                      + " its index is built.",
                  new ConstraintText(target).add(table, e)));
    };
  }

  private List<Statement> said(String why, List<String> texts) {
    List<Statement> statements = new ArrayList<>();
    statements.add(new Statement("-- " + why + "\n" + texts.getFirst(), cause, Boundary.STARTS));
    texts.stream().skip(1).forEach(t -> statements.add(new Statement(t, cause, Boundary.JOINS)));
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
    text.add(table, open).forEach(t -> statements.add(new Statement(t, cause, Boundary.JOINS)));
    statements.add(new Statement(text.validate(table, constraint), cause, Boundary.STARTS));
    return Optional.of(statements);
  }

  private Optional<List<Statement>> key(
      Name table, Constraint key, List<String> columns, boolean partitioned) {
    if (partitioned || key.options().has("overlaps")) {
      return Optional.of(
          said(
              "PostgreSQL has no online way to add this key: writers wait until its index is"
                  + " built.",
              new ConstraintText(target).add(table, key)));
    }
    Constraint named = target.named(table, key);
    List<Statement> statements =
        new ArrayList<>(new OnlineIndexes(target, cause).built(table, index(named, columns)));
    String kind = key instanceof Constraint.PrimaryKey ? "PRIMARY KEY" : "UNIQUE";
    String name = target.quote(named.name());
    statements.add(
        new Statement(
            target.alter(table)
                + "ADD CONSTRAINT "
                + name
                + " "
                + kind
                + " USING INDEX "
                + name
                + ConstraintText.timing(key.options()),
            cause,
            Boundary.JOINS));
    new ConstraintText(target)
        .comments(table, List.of(key))
        .forEach(t -> statements.add(new Statement(t, cause, Boundary.JOINS)));
    return Optional.of(statements);
  }

  private static Index index(Constraint key, List<String> columns) {
    Options options = key.options();
    for (String other : OF_CONSTRAINT) {
      options = options.without(other);
    }
    List<String> include =
        key.options().has("include")
            ? Expressions.parts(key.options().get("include")).stream()
                .map(p -> Expressions.words(p).getFirst())
                .toList()
            : List.of();
    return new Index(
        Id.of("index", key.name()),
        key.name(),
        "btree",
        columns.stream().map(c -> Index.Key.column(c, false)).toList(),
        include,
        Optional.empty(),
        true,
        "",
        options);
  }

  /// A constraint that must be made anew comes back the online way.
  Optional<List<Statement>> alter(Change.AlterConstraint change, Schema schema) {
    ConstraintAlteration plain =
        new ConstraintAlteration(target, change.table(), change.before(), change.after());
    if (!plain.isReplacement()) {
      return plain.isValidation()
          ? Optional.of(
              plain.texts(schema).stream()
                  .map(t -> new Statement(t, cause, Boundary.STARTS))
                  .toList())
          : Optional.empty();
    }
    boolean independent =
        change.after() instanceof Constraint.Check
            || change.after() instanceof Constraint.ForeignKey;
    return independent
        ? add(change.table(), change.after(), schema)
            .map(added -> {
              List<Statement> all = new ArrayList<>();
              String drop = new ConstraintText(target).drop(change.table(), change.before());
              all.add(new Statement(drop, cause, Boundary.STARTS));
              all.addAll(added);
              return all;
            })
        : Optional.empty();
  }
}
