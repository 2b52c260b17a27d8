package dado.schema.lint.postgresql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import java.util.Optional;
import java.util.stream.Stream;

/// DDL without a lock timeout.
final class NoLockTimeout implements Rule {

  private static final About ABOUT =
      About.of(
              "P21",
              "no-lock-timeout",
              "DDL without a lock timeout",
              Severity.INFO,
              """
              A statement that needs an access exclusive lock waits for the longest running query – and **everybody who comes after it
              waits behind it**, even readers. A five-minute report plus one harmless `ADD COLUMN` is a five-minute outage. With
              `lock_timeout` the statement gives up, the queue moves on, and the migration is tried again.
              """,
              """
              Begin the file with `SET lock_timeout = '5s';` (and a `statement_timeout` for what reads rows), and retry.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "This takes a lock (%s) and may wait for it without end, with everybody else behind it.";
  private static final String ADVICE = "Begin the script with SET lock_timeout = '5s'.";

  @Override
  public Stream<Finding> find(Inspection in) {
    Optional<Step> locking =
        in.steps().stream()
            .filter(s -> !s.created() && locks(s.operation()).isPresent())
            .findFirst();
    return locking
        .filter(l -> !isSet(in, l))
        .map(l -> in.at(this, l, "", MESSAGE.formatted(locks(l.operation()).orElse("")), ADVICE))
        .stream();
  }

  private static boolean isSet(Inspection in, Step locking) {
    return in.asked(Operation.Setting.class)
        .anyMatch(a ->
            a.operation().name().equals("lock_timeout")
                && a.step().statement() < locking.statement());
  }

  private static Optional<String> locks(Operation operation) {
    return switch (operation) {
      case Operation.AddColumn o -> Optional.of("access exclusive");
      case Operation.DropColumn o -> Optional.of("access exclusive");
      case Operation.ChangeType o -> Optional.of("access exclusive");
      case Operation.SetNullable o -> Optional.of("access exclusive");
      case Operation.SetDefault o -> Optional.of("access exclusive");
      case Operation.RenameTable o -> Optional.of("access exclusive");
      case Operation.RenameColumn o -> Optional.of("access exclusive");
      case Operation.DropTable o -> Optional.of("access exclusive");
      case Operation.Rewrite o -> Optional.of("access exclusive");
      case Operation.Truncate o -> Optional.of("access exclusive");
      case Operation.DropConstraint o -> Optional.of("access exclusive");
      case Operation.AddConstraint o ->
          Optional.of(
              o.constraint() instanceof Constraint.ForeignKey
                  ? "share row exclusive"
                  : "access exclusive");
      case Operation.CreateTrigger o -> Optional.of("share row exclusive");
      case Operation.DropIndex o ->
          o.concurrently() ? Optional.empty() : Optional.of("access exclusive");
      case Operation.CreateIndex o -> o.concurrently() ? Optional.empty() : Optional.of("share");
      default -> Optional.empty();
    };
  }
}
