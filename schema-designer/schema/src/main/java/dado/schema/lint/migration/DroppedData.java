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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Data that is lost.
final class DroppedData implements Rule {

  private static final About ABOUT =
      About.of(
          "P13",
          "drop-data",
          "Data that is lost",
          Severity.ERROR,
          """
          A dropped table or column takes its rows or values along. No down script brings them back: it can only make an empty table
          or column again. Programs that still read it fail at once.
          """,
          """
          Stop reading and writing it in a release before. Rename it (`…_deprecated`) and drop it some weeks later, or keep a copy:
          `CREATE TABLE … AS SELECT`.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "Every row of %s%s is lost.";
  private static final String ADVICE = "Keep a copy, or rename it and drop it some releases later.";
  private static final String MESSAGE_2 =
      "Every value of %s.%s is lost, and programs that read it fail.";
  private static final String ADVICE_2 =
      "Stop reading it in an earlier release, and keep a copy of the values.";
  private static final String MESSAGE_3 = "Everything in %s is lost.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Stream.of(findTables(in), findColumns(in), findDatabases(in)).flatMap(s -> s);
  }

  private Stream<Finding> findTables(Inspection in) {
    return in.onOthers(Operation.DropTable.class)
        .filter(a -> !rebuilt(in, a))
        .map(a ->
            in.at(
                this,
                a.step(),
                "",
                MESSAGE.formatted(a.operation().table().local(), rows(in, a.operation().table())),
                ADVICE))
        .map(f -> kept(in, f));
  }

  private Stream<Finding> findColumns(Inspection in) {
    return in.onOthers(Operation.DropColumn.class)
        .filter(a -> !derived(a) && !sameStatement(in, a))
        .map(a ->
            in.at(
                this,
                a.step(),
                a.operation().column(),
                MESSAGE_2.formatted(a.operation().table().local(), a.operation().column()),
                ADVICE_2))
        .map(f -> kept(in, f));
  }

  private Stream<Finding> findDatabases(Inspection in) {
    return in.asked(Operation.DropOther.class)
        .filter(a ->
            a.operation().kind().equals("DATABASE")
                || (a.operation().kind().equals("SCHEMA") && a.operation().cascade()))
        .map(a ->
            in.at(
                this,
                a.step(),
                a.operation().name().local(),
                MESSAGE_3.formatted(a.operation().name().local()),
                "Make a backup first."));
  }

  /// Data that the script copied into another table before is not gone.
  private static Finding kept(Inspection in, Finding finding) {
    String table = finding.place().table().map(Name::local).orElse("");
    Optional<String> copy =
        in.asked(Operation.CreateTable.class)
            .filter(c ->
                c.step().statement() < finding.place().statement()
                    && c.operation().like()
                    && holds(c.step().sql(), table)
                    && holds(c.step().sql(), finding.place().part()))
            .map(c -> c.operation().table().name().local())
            .reduce((a, b) -> b);
    return copy.map(c ->
            finding
                .adding("A copy is kept in " + c + ".")
                .at(in.settings().severity(ABOUT).orElse(Severity.WARNING)))
        .orElse(finding);
  }

  private static boolean holds(String sql, String name) {
    return name.isEmpty()
        || sql.matches("(?is).*select.*(?<!\\w)" + Pattern.quote(name) + "(?!\\w).*")
        || sql.matches("(?is).*select\\s+\\*.*");
  }

  private static String rows(Inspection in, Name table) {
    return in.facts()
        .rows(table)
        .map(r -> String.format(Locale.ROOT, " (about %,d)", r))
        .orElse("");
  }

  /// A rebuild: another table takes its name later, or it was filled from before.
  private static boolean rebuilt(Inspection in, Inspection.Asked<Operation.DropTable> dropped) {
    Name table = dropped.operation().table();
    int at = dropped.step().statement();
    return in.asked(Operation.RenameTable.class)
            .anyMatch(r ->
                r.operation().to().equals(table)
                    && (r.step().statement() > at
                        || r.step().created()
                        || remade(in, r.operation().table())))
        || (copied(in, table, at)
            && in.asked(Operation.CreateTable.class)
                .anyMatch(
                    c -> c.step().statement() > at && c.operation().table().name().equals(table)));
  }

  /// Whether the script makes a table of that name and fills it from another.
  private static boolean remade(Inspection in, Name table) {
    boolean filled =
        in.asked(Operation.InsertRows.class)
            .anyMatch(i -> i.operation().query() && i.operation().table().equals(table));
    return filled
        && in.asked(Operation.CreateTable.class)
            .anyMatch(c -> c.operation().table().name().equals(table));
  }

  private static boolean copied(Inspection in, Name table, int at) {
    boolean inserted =
        in.asked(Operation.InsertRows.class)
            .anyMatch(i ->
                i.step().statement() < at
                    && i.operation().query()
                    && holds(i.step().sql(), table.local()));
    return inserted
        || in.asked(Operation.CreateTable.class)
            .anyMatch(c ->
                c.step().statement() < at
                    && c.operation().like()
                    && holds(c.step().sql(), table.local()));
  }

  /// A generated column holds nothing of its own.
  private static boolean derived(Inspection.Asked<Operation.DropColumn> dropped) {
    return dropped
        .step()
        .table()
        .flatMap(t -> t.column(dropped.operation().column()))
        .map(c -> c.generation() instanceof Column.Generation.Computed)
        .orElse(false);
  }

  private static boolean sameStatement(
      Inspection in, Inspection.Asked<Operation.DropColumn> dropped) {
    return in.asked(Operation.AddColumn.class)
        .anyMatch(a ->
            a.step().statement() < dropped.step().statement()
                && a.operation().table().equals(dropped.operation().table())
                && a.operation().column().name().equals(dropped.operation().column()));
  }
}
