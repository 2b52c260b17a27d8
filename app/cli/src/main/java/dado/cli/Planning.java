package dado.cli;

import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.change.Difference;
import dado.schema.change.Lookalikes;
import dado.schema.change.Lookalikes.Lookalike;
import dado.schema.change.Renames;
import dado.schema.dialect.Dialect;
import dado.schema.migration.Migration;
import dado.schema.migration.PlanOptions;
import dado.schema.migration.Planner;
import dado.schema.model.Schema;
import dado.schema.model.Version;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The options of commands that plan a migration.
final class Planning {

  /// A migration from one schema to another.
  ///
  /// @param lookalikes what may be renames that nobody said
  record Plan(
      Schema current,
      Schema desired,
      List<Change> changes,
      Migration migration,
      List<Lookalike> lookalikes) {

    boolean isEmpty() {
      return migration.up().isEmpty() && migration.unsupported().isEmpty();
    }
  }

  @Option(
      names = "--rename",
      paramLabel = "OLD=NEW",
      description =
          "What was renamed: a table (users=people), a column (users.mail=users.email), a type or one"
              + " of its values (mood.sad=mood.blue). As often as needed.")
  private List<String> renames = List.of();

  @Option(
      names = "--safe",
      description = "So that others can read and write meanwhile, in as many steps as that needs.")
  private boolean safe;

  @Option(names = "--ordered", description = "The order of columns counts too.")
  private boolean ordered;

  @Option(
      names = "--keep-lost",
      description =
          "Keeps what the way up destroys in tables, from which the way down restores it.")
  private boolean keepLost;

  /// @throws CommandLine.ParameterException when a rename names nothing
  Plan plan(Origins.Pair pair, Inputs inputs, CommandSpec spec) {
    Schema current = pair.from().schema();
    Schema desired = renamed(current, pair.to().schema(), spec);
    List<Change> changes =
        ordered ? Difference.ordered(current, desired) : Difference.between(current, desired);
    Migration migration =
        Planner.plan(dialect(pair, inputs), current, changes, new PlanOptions(safe, keepLost));
    return new Plan(current, desired, changes, migration, Lookalikes.in(changes));
  }

  private Schema renamed(Schema current, Schema desired, CommandSpec spec) {
    try {
      return Renames.apply(current, desired, renames);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /// What is written for: the version that was asked for, or that of the server that it will run
  /// on.
  static Dialect dialect(Origins.Pair pair, Inputs inputs) {
    Optional<Version> version =
        inputs.targetVersion().or(() -> pair.from().version()).or(() -> pair.to().version());
    return version
        .map(v -> Dialects.of(pair.from().engine(), v))
        .orElseGet(() -> Dialects.of(pair.from().engine()));
  }
}
