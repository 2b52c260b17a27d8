package dado.schema.lint.migration;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.model.Column;
import dado.schema.model.Name;
import java.util.Locale;
import java.util.stream.Stream;

/// Data that is lost.
final class DroppedData implements Rule {

  private static final About ABOUT =
      About.of("P13", "drop-data", "Data that is lost", Severity.ERROR, """
      A dropped table or column takes its rows or values along. No down script brings them back: it can only make an empty table
      or column again. Programs that still read it fail at once.
      """, """
      Stop reading and writing it in a release before. Rename it (`…_deprecated`) and drop it some weeks later, or keep a copy:
      `CREATE TABLE … AS SELECT`.
      """);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> find(Inspection in) {
    Stream<Finding> tables = in.onOthers(Operation.DropTable.class).filter(a -> !rebuilt(in, a)).map(a -> in.at(this, a.step(), "", "Every row of " + a.operation().table().local() + rows(in, a.operation().table()) + " is lost.", "Keep a copy, or rename it and drop it some releases later."));
    Stream<Finding> columns = in.onOthers(Operation.DropColumn.class).filter(a -> !derived(a) && !sameStatement(in, a)).map(a -> in.at(this, a.step(), a.operation().column(), "Every value of " + a.operation().table().local() + "." + a.operation().column() + " is lost, and programs that read it fail.", "Stop reading it in an earlier release, and keep a copy of the values."));
    Stream<Finding> databases = in.asked(Operation.DropOther.class).filter(a -> a.operation().kind().equals("DATABASE") || (a.operation().kind().equals("SCHEMA") && a.operation().cascade())).map(a -> in.at(this, a.step(), a.operation().name().local(), "Everything in " + a.operation().name().local() + " is lost.", "Make a backup first."));
    return Stream.of(tables, columns, databases).flatMap(s -> s);
  }

  private static String rows(Inspection in, Name table) {
    return in.facts().rows(table).map(r -> String.format(Locale.ROOT, " (about %,d)", r)).orElse("");
  }

  /// A rebuild: another table takes its name later, or it was filled from before.
  private static boolean rebuilt(Inspection in, Inspection.Asked<Operation.DropTable> dropped) {
    Name table = dropped.operation().table();
    return in.steps().stream().anyMatch(s -> s.statement() > dropped.step().statement() && s.operation() instanceof Operation.RenameTable r && r.to().equals(table))
        || in.steps().stream().anyMatch(s -> s.statement() < dropped.step().statement() && s.operation() instanceof Operation.RenameTable r && r.to().equals(table) && s.created());
  }

  /// A generated column holds nothing of its own.
  private static boolean derived(Inspection.Asked<Operation.DropColumn> dropped) {
    return dropped.step().table().flatMap(t -> t.column(dropped.operation().column())).map(c -> c.generation() instanceof Column.Generation.Computed).orElse(false);
  }

  private static boolean sameStatement(Inspection in, Inspection.Asked<Operation.DropColumn> dropped) {
    return in.asked(Operation.AddColumn.class).anyMatch(a -> a.step().statement() < dropped.step().statement() && a.operation().table().equals(dropped.operation().table()) && a.operation().column().name().equals(dropped.operation().column()));
  }
}
