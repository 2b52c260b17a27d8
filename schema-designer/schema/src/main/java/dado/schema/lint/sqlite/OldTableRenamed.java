package dado.schema.lint.sqlite;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.util.Set;
import java.util.stream.Stream;

/// Old table renamed away, and its children with it.
final class OldTableRenamed implements Rule {

  private static final About ABOUT =
      About.of(
              "S04",
              "old-table-renamed",
              "Old table renamed away, and its children with it",
              Severity.ERROR,
              """
              `ALTER TABLE parent RENAME TO old_parent` rewrites every foreign key, view and trigger that names it: the children then
              reference `old_parent`, and after `DROP TABLE old_parent` they reference nothing [measured].
              """,
              """
              The other order: make `new_parent`, copy, drop `parent`, rename `new_parent` to `parent`.
              """)
          .on(Engine.SQLITE);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "Foreign keys to %s follow it to %s, which is dropped later.";
  private static final String ADVICE =
      "Make the new table under another name, drop the old one, then rename the new one.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.asked(Operation.RenameTable.class)
        .filter(r -> !r.step().created())
        .filter(r -> isDropped(in, r.step(), r.operation().to()) && !legacy(in, r.step()))
        .map(r ->
            in.at(
                this,
                r.step(),
                "",
                MESSAGE.formatted(r.operation().table().local(), r.operation().to().local()),
                ADVICE));
  }

  private static boolean isDropped(Inspection in, Step renamed, Name table) {
    return in.asked(Operation.DropTable.class)
        .anyMatch(
            d -> d.operation().table().equals(table) && d.step().statement() > renamed.statement());
  }

  private static boolean legacy(Inspection in, Step step) {
    return in.asked(Operation.Setting.class)
        .anyMatch(a ->
            a.operation().name().equals("legacy_alter_table")
                && a.step().statement() < step.statement()
                && Set.of("on", "1", "true").contains(a.operation().value()));
  }
}
