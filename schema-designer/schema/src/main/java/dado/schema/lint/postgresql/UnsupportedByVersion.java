package dado.schema.lint.postgresql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Statement that the target version does not understand.
final class UnsupportedByVersion implements Rule {

  private static final About ABOUT =
      About.of(
              "P28",
              "unsupported-by-version",
              "Statement that the target version does not understand",
              Severity.ERROR,
              """
              A migration that was tried on a newer server fails on an older one. Dado compares what a script asks for with the version
              that it is meant for: `--target-version`, or the server that it is connected to.
              """,
              """
              Use the older way, or raise the version of the server first.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s needs PostgreSQL %s; the target is %s.";
  private static final String ADVICE = "Use the older way, or raise the server's version.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.steps().stream()
        .flatMap(s ->
            needed(s)
                .filter(n -> !in.version().atLeast(n.major(), 0))
                .map(n ->
                    in.at(
                        this, s, "", MESSAGE.formatted(n.what(), n.major(), in.version()), ADVICE))
                .stream());
  }

  private record Needed(String what, int major) {}

  private static Optional<Needed> needed(Step step) {
    return switch (step.operation()) {
      case Operation.AddNotNull o -> Optional.of(new Needed("ADD CONSTRAINT … NOT NULL", 18));
      case Operation.Partition o when o.what().equals("DETACH") && o.concurrently() ->
          Optional.of(new Needed("DETACH PARTITION CONCURRENTLY", 14));
      case Operation.Reindex o when o.concurrently() ->
          Optional.of(new Needed("REINDEX CONCURRENTLY", 12));
      case Operation.SetColumn o when o.what().equals("SET EXPRESSION") ->
          Optional.of(new Needed("SET EXPRESSION", 17));
      case Operation.SetColumn o when o.what().equals("DROP EXPRESSION") ->
          Optional.of(new Needed("DROP EXPRESSION", 13));
      case Operation.AddColumn o -> ofColumn(o.column());
      case Operation.CreateIndex o when o.index().options().is("nulls", "not distinct") ->
          Optional.of(new Needed("NULLS NOT DISTINCT", 15));
      case Operation.AddConstraint o -> ofConstraint(o.constraint());
      case Operation.CreateTable o ->
          Stream.concat(
                  o.table().columns().stream().map(UnsupportedByVersion::ofColumn),
                  o.table().constraints().stream().map(UnsupportedByVersion::ofConstraint))
              .flatMap(Optional::stream)
              .max(Comparator.comparingInt(Needed::major));
      default -> Optional.empty();
    };
  }

  private static Optional<Needed> ofColumn(Column column) {
    boolean virtual = column.generation() instanceof Column.Generation.Computed c && !c.stored();
    return virtual
        ? Optional.of(new Needed("A VIRTUAL generated column", 18))
        : column
            .defaultValue()
            .filter(d -> d.toLowerCase(Locale.ROOT).contains("uuidv7("))
            .map(d -> new Needed("uuidv7()", 18));
  }

  private static Optional<Needed> ofConstraint(Constraint constraint) {
    if (constraint.options().is("enforced", "no")) {
      return Optional.of(new Needed("NOT ENFORCED", 18));
    }
    return constraint.options().is("nulls", "not distinct")
        ? Optional.of(new Needed("NULLS NOT DISTINCT", 15))
        : Optional.empty();
  }
}
