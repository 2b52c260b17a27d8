package dado.plan.explain;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// How to explain a statement.
///
/// @param analyze whether to run it
/// @param allowWrites whether a statement that writes may be run (and rolled back)
/// @param statementTimeout after which the server, or Dado, stops it
/// @param lockTimeout after which the server gives up waiting for a lock
/// @param with options beside those that the server's version is asked for anyway
/// @param without options to leave out of those
/// @param arguments the values of the statement's parameters
/// @param production the mark of a connection on which nothing is run unless confirmed
public record ExplainOptions(
    boolean analyze,
    boolean allowWrites,
    Duration statementTimeout,
    Duration lockTimeout,
    Set<ExplainOption> with,
    Set<ExplainOption> without,
    Arguments arguments,
    Optional<Production> production) {

  /// The plan only: nothing runs.
  public static final ExplainOptions PLAN =
      new ExplainOptions(false, false, Duration.ofSeconds(30), Duration.ofSeconds(2));

  /// Runs a statement that only reads, for 30 seconds at most.
  public static final ExplainOptions ANALYZE =
      new ExplainOptions(true, false, Duration.ofSeconds(30), Duration.ofSeconds(2));

  /// A connection that a person marked as one to production.
  ///
  /// @param database the name to be typed
  /// @param typed what was typed; anything but the name is no confirmation
  public record Production(String database, String typed) {
    boolean confirmed() {
      return typed.equals(database);
    }
  }

  public ExplainOptions {
    with = Set.copyOf(with);
    without = Set.copyOf(without);
  }

  /// With the server's usual options, for a statement without parameters.
  public ExplainOptions(
      boolean analyze, boolean allowWrites, Duration statementTimeout, Duration lockTimeout) {
    this(
        analyze,
        allowWrites,
        statementTimeout,
        lockTimeout,
        Set.of(),
        Set.of(),
        Arguments.NONE,
        Optional.empty());
  }

  /// The same without running the statement, and without what only goes with that.
  public ExplainOptions plan() {
    return new ExplainOptions(
        false, false, statementTimeout, lockTimeout, Set.of(), without, arguments, production);
  }

  /// The same with permission to run a statement that writes.
  public ExplainOptions writing() {
    return new ExplainOptions(
        analyze, true, statementTimeout, lockTimeout, with, without, arguments, production);
  }

  /// The same with another limit of time.
  public ExplainOptions within(Duration limit) {
    return new ExplainOptions(
        analyze, allowWrites, limit, lockTimeout, with, without, arguments, production);
  }

  /// The same with values for the statement's parameters.
  public ExplainOptions bound(Arguments values) {
    return new ExplainOptions(
        analyze, allowWrites, statementTimeout, lockTimeout, with, without, values, production);
  }

  /// The same on a connection that is marked as production.
  public ExplainOptions on(Production mark) {
    return new ExplainOptions(
        analyze,
        allowWrites,
        statementTimeout,
        lockTimeout,
        with,
        without,
        arguments,
        Optional.of(mark));
  }

  /// The same with other options than the usual ones.
  public ExplainOptions asking(Set<ExplainOption> more, Set<ExplainOption> less) {
    return new ExplainOptions(
        analyze, allowWrites, statementTimeout, lockTimeout, more, less, arguments, production);
  }

  /// What a server is asked for.
  ///
  /// @throws ExplainRefusedException when it has not what is wanted; says why
  public Set<ExplainOption> asked(ExplainServer server) throws ExplainRefusedException {
    for (ExplainOption option : with) {
      Optional<String> refusal = server.refusal(option, analyze);
      if (refusal.isPresent()) {
        throw new ExplainRefusedException(refusal.get() + " Leave it out.");
      }
    }
    boolean form = with.stream().anyMatch(ExplainOption::isForm);
    Set<ExplainOption> asked = EnumSet.noneOf(ExplainOption.class);
    server.offers(analyze).stream()
        .filter(o -> o.chosen() && !without.contains(o.option()))
        .filter(o -> !(form && o.option().isForm()))
        .forEach(o -> asked.add(o.option()));
    asked.addAll(with);
    return asked;
  }
}
