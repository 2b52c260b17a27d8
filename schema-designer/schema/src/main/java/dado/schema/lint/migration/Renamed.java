package dado.schema.lint.migration;

import dado.schema.change.Spare;
import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import java.util.Set;
import java.util.stream.Stream;

/// Rename that breaks running programs.
final class Renamed implements Rule {

  private static final About ABOUT =
      About.of(
          "P12",
          "rename-in-use",
          "Rename that breaks running programs",
          Severity.WARNING,
          """
          Old programs run while the new ones are rolled out, and both use the same database. The moment a table or column has its
          new name, every statement with the old one fails – in all programs, reports and views of MySQL that still say it.
          """,
          """
          Deploy program and rename together if a short outage is fine. Otherwise: a view under the old name (for a table), or a new
          column that is written beside the old one until nobody reads that any more.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "Programs that use the table %s fail from this moment on.";
  private static final String ADVICE =
      "Deploy together, or leave a view under the old name for a while.";
  private static final String MESSAGE_2 = "Programs that use %s.%s fail from this moment on.";
  private static final String ADVICE_2 =
      "Deploy together, or add a new column and move to it in steps.";
  private static final String MESSAGE_3 = "Programs that use %s fail from this moment on.";
  private static final String ADVICE_3 = "Deploy together with the programs.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Stream.of(findTables(in), findColumns(in), findChanged(in), findOthers(in))
        .flatMap(s -> s);
  }

  private Stream<Finding> findTables(Inspection in) {
    return in.onOthers(Operation.RenameTable.class)
        .filter(a -> !swap(a.operation().table().local()) && !rebuild(in, a))
        .map(a ->
            in.at(this, a.step(), "", MESSAGE.formatted(a.operation().table().local()), ADVICE));
  }

  private Stream<Finding> findColumns(Inspection in) {
    return in.onOthers(Operation.RenameColumn.class)
        .filter(a -> !swap(a.operation().column()))
        .map(a ->
            in.at(
                this,
                a.step(),
                a.operation().column(),
                MESSAGE_2.formatted(a.operation().table().local(), a.operation().column()),
                ADVICE_2));
  }

  private Stream<Finding> findChanged(Inspection in) {
    return in.onOthers(Operation.ModifyColumn.class)
        .filter(a -> !a.operation().column().equalsIgnoreCase(a.operation().after().name()))
        .map(a ->
            in.at(
                this,
                a.step(),
                a.operation().column(),
                MESSAGE_2.formatted(a.operation().table().local(), a.operation().column()),
                ADVICE_2));
  }

  private Stream<Finding> findOthers(Inspection in) {
    return in.asked(Operation.RenameOther.class)
        .filter(a ->
            Set.of("SCHEMA", "VALUE", "VIEW", "TYPE").contains(a.operation().kind())
                && !replaced(in, a.step(), a.operation()))
        .map(a ->
            in.at(
                this,
                a.step(),
                a.operation().name().local(),
                MESSAGE_3.formatted(a.operation().name().local()),
                ADVICE_3));
  }

  /// A type that is made anew under its name is no rename.
  private static boolean replaced(Inspection in, Step step, Operation.RenameOther rename) {
    return in.asked(Operation.CreateOther.class)
        .anyMatch(c ->
            c.step().statement() > step.statement()
                && c.operation().kind().equals(rename.kind())
                && c.operation().name().equals(rename.name()));
  }

  /// The second half of a swap of names, of which the first half has spoken.
  private static boolean swap(String name) {
    return Spare.is(name);
  }

  /// A table that takes the place of one that was dropped or renamed away before.
  private static boolean rebuild(Inspection in, Inspection.Asked<Operation.RenameTable> rename) {
    boolean replaces =
        in.asked(Operation.DropTable.class)
            .anyMatch(d ->
                d.step().statement() < rename.step().statement()
                    && d.operation().table().equals(rename.operation().to()));
    return replaces
        || in.asked(Operation.CreateTable.class)
            .anyMatch(c ->
                c.step().statement() > rename.step().statement()
                    && c.operation().table().name().equals(rename.operation().table()));
  }
}
