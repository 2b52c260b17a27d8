package dado.schema.lint.design;

import dado.schema.change.Change;
import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
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
    Stream<Finding> ofParts =
        Stream.of(
                parts(in, "column", t -> t.columns().stream().map(Column::name)),
                parts(in, "index", t -> t.indexes().stream().map(Index::name)),
                parts(in, "constraint", NamingConvention::constraints))
            .flatMap(s -> s);
    return Stream.concat(ofTables, ofParts);
  }

  private static Stream<String> constraints(Table table) {
    return table.constraints().stream().map(Constraint::name).filter(n -> !n.isEmpty());
  }

  /// Something in a table that has a name.
  private record Part(Table table, String name) {}

  private Stream<Finding> parts(
      Inspection in, String kind, java.util.function.Function<Table, Stream<String>> names) {
    List<Part> parts = in.tables().flatMap(t -> names.apply(t).map(n -> new Part(t, n))).toList();
    return judge(in, kind, parts, Part::name, p -> p.table().name(), Part::name);
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
          .map(x -> unlike(in, kind, pattern, name.apply(x), table.apply(x), part.apply(x)));
    }
    if (!kind.equals("table") && !kind.equals("column")) {
      return Stream.empty();
    }
    long percent = in.settings().number("majority percent");
    return Majority.of(all.stream().map(name).toList(), percent).stream()
        .flatMap(m ->
            all.stream()
                .filter(x -> m.breaks(name.apply(x)))
                .map(x -> finding(in, kind, name.apply(x), table.apply(x), part.apply(x), m)));
  }

  private Finding unlike(
      Inspection in, String kind, String pattern, String name, Name table, String part) {
    return in.on(this, table, part, MESSAGE.formatted(kind, name, pattern), "Rename it.");
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
