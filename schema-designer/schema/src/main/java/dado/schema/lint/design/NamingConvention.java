package dado.schema.lint.design;

import dado.schema.change.Change;
import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Name that breaks the convention of its schema.
final class NamingConvention implements Rule {

  private static final About ABOUT =
      About.of(
          "D06",
          "naming-convention",
          "Name that breaks the convention of its schema",
          Severity.INFO,
          """
          Names that follow one pattern can be guessed; a name that needs quotation marks because of one capital letter has to be
          quoted by every query for ever (PostgreSQL folds bare names to lower case). Dado judges by the majority: where most
          names of a kind are written in one style (80 % of those of several words, and at least five of them), it names those
          that are not. A pattern in the settings takes the place of the majority: `table`, `column`, `index` and `constraint` are
          regular expressions.
          """,
          """
          Rename it while few programs know it, or set the pattern that you mean in `.dado-lint.json`.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "The %s %s does not match %s.";
  private static final String ADVICE = "Call it %s.";
  private static final String MESSAGE_2 =
      "The %s %s is not in %s, as %s of %s %s names of several words are.";

  @Override
  public Stream<Finding> find(Inspection in) {
    List<Table> tables = in.tables().toList();
    Stream<Finding> ofTables =
        judge(in, "table", tables, t -> t.name().local(), t -> t.name(), t -> "");
    record Owned(Table table, String name) {}
    List<Owned> columns =
        tables.stream()
            .flatMap(t -> t.columns().stream().map(c -> new Owned(t, c.name())))
            .toList();
    List<Owned> indexes =
        tables.stream()
            .flatMap(t -> t.indexes().stream().map(i -> new Owned(t, i.name())))
            .toList();
    List<Owned> constraints =
        tables.stream()
            .flatMap(t ->
                t.constraints().stream()
                    .filter(c -> !c.name().isEmpty())
                    .map(c -> new Owned(t, c.name())))
            .toList();
    Stream<Finding> parts =
        Stream.of(
                judge(in, "column", columns, Owned::name, o -> o.table().name(), Owned::name),
                judge(in, "index", indexes, Owned::name, o -> o.table().name(), Owned::name),
                judge(
                    in, "constraint", constraints, Owned::name, o -> o.table().name(), Owned::name))
            .flatMap(s -> s);
    return Stream.concat(ofTables, parts);
  }

  private <T> Stream<Finding> judge(
      Inspection in,
      String kind,
      List<T> all,
      java.util.function.Function<T, String> name,
      java.util.function.Function<T, Name> table,
      java.util.function.Function<T, String> part) {
    String pattern = in.settings().patterns().getOrDefault(kind, "");
    if (!pattern.isEmpty()) {
      Pattern wanted = Pattern.compile(pattern);
      return all.stream()
          .filter(x -> !wanted.matcher(name.apply(x)).matches())
          .map(x ->
              in.on(
                  this,
                  table.apply(x),
                  part.apply(x),
                  MESSAGE.formatted(kind, name.apply(x), pattern),
                  "Rename it."));
    }
    boolean judged = kind.equals("table") || kind.equals("column");
    return judged
        ? Majority.of(all.stream().map(name).toList(), in.settings().number("majority percent"))
            .stream()
            .flatMap(m ->
                all.stream()
                    .filter(x -> m.breaks(name.apply(x)))
                    .map(x -> finding(in, kind, name.apply(x), table.apply(x), part.apply(x), m)))
        : Stream.empty();
  }

  private Finding finding(
      Inspection in, String kind, String name, Name table, String part, Majority majority) {
    String better = majority.style().write(name);
    String message =
        MESSAGE_2.formatted(
            kind, name, majority.style().title(), majority.count(), majority.all(), kind);
    Finding finding = in.on(this, table, part, message, ADVICE.formatted(better));
    boolean taken =
        kind.equals("table")
            ? in.table(table.withLocal(better)).isPresent()
            : in.table(table).flatMap(t -> t.column(better)).isPresent();
    Change rename =
        kind.equals("table")
            ? new Change.RenameTable(table, table.withLocal(better))
            : new Change.RenameColumn(table, name, better);
    return taken || majority.breaks(better) ? finding : finding.fixedBy(List.of(rename));
  }
}
