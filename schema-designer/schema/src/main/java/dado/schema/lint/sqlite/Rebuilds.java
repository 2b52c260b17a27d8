package dado.schema.lint.sqlite;

import dado.schema.lint.rule.Inspection;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Name;
import java.util.List;
import java.util.Optional;

/// Where a script rebuilds a table: makes a new one, fills it, drops the old one, and gives the new
/// one its name.
final class Rebuilds {

  private Rebuilds() {}

  /// One rebuild.
  ///
  /// @param drop the step that drops the old table
  /// @param rename the step that gives the new one its name
  record Rebuild(Name table, Name other, Step drop, Step rename) {}

  static List<Rebuild> of(Inspection in) {
    return in.asked(Operation.RenameTable.class)
        .flatMap(r ->
            in.asked(Operation.DropTable.class)
                .filter(d ->
                    d.operation().table().equals(r.operation().to())
                        && d.step().statement() < r.step().statement())
                .map(d ->
                    new Rebuild(r.operation().to(), r.operation().table(), d.step(), r.step())))
        .toList();
  }

  /// Whether foreign keys are off when a step runs: by a pragma outside of any transaction.
  static boolean foreignKeysOff(Inspection in, Step step) {
    Optional<Boolean> set =
        in.asked(Operation.Setting.class)
            .filter(a ->
                a.operation().name().equals("foreign_keys")
                    && a.step().statement() < step.statement()
                    && a.step().transaction() == 0)
            .map(a -> off(a.operation().value()))
            .reduce((a, b) -> b);
    return set.orElse(off(in.facts().settings().getOrDefault("foreign_keys", "on")));
  }

  private static boolean off(String value) {
    return value.equals("off") || value.equals("0") || value.equals("false") || value.equals("no");
  }
}
