package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Engine;
import java.util.Optional;
import java.util.stream.Stream;

/// Index that stays when its foreign key goes.
final class IndexOfDroppedKey implements Rule {

  private static final About ABOUT =
      About.of(
              "M11",
              "index-of-dropped-key",
              "Index that stays when its foreign key goes",
              Severity.INFO,
              """
              MySQL made an index for the foreign key. `DROP FOREIGN KEY` leaves it: every write still maintains it, and no migration
              mentions it.
              """,
              """
              Drop the index too, if no query needs it.
              """)
          .on(Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "The index %s, which was made for it, stays.";
  private static final String ADVICE = "Drop it too, if no query needs it.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.asked(Operation.DropConstraint.class)
        .filter(a -> a.operation().kind().equals("FOREIGN KEY"))
        .flatMap(a ->
            left(in, a)
                .map(i ->
                    in.at(this, a.step(), a.operation().constraint(), MESSAGE.formatted(i), ADVICE))
                .stream());
  }

  private static Optional<String> left(
      Inspection in, Inspection.Asked<Operation.DropConstraint> dropped) {
    String name = dropped.operation().constraint();
    boolean own =
        dropped
            .step()
            .table()
            .map(t -> t.indexes().stream().anyMatch(i -> i.name().equals(name)))
            .orElse(false);
    return own && !isGone(in, name) && !comesAgain(in, dropped.step(), name)
        ? Optional.of(name)
        : Optional.empty();
  }

  private static boolean isGone(Inspection in, String name) {
    return in.asked(Operation.DropIndex.class)
        .anyMatch(d -> d.operation().index().local().equals(name));
  }

  private static boolean comesAgain(Inspection in, Step dropped, String name) {
    return in.asked(Operation.AddConstraint.class)
        .anyMatch(d ->
            d.step().statement() >= dropped.statement()
                && d.operation().constraint().name().equals(name));
  }
}
