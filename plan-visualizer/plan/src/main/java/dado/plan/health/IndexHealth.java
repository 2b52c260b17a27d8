package dado.plan.health;

import dado.plan.health.Weakness.Kind;
import dado.plan.model.Numbers;
import dado.plan.statistics.Statistics;
import dado.plan.statistics.TableStatistics;
import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.lint.Lint;
import dado.schema.lint.LintInput;
import dado.schema.lint.rule.Finding;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is wrong with the indexes of a database, with its evidence.
///
/// What the schema alone tells is found by the rules of the schema engine (D02, D05, D23); sizes
/// and reads come from the database.
public final class IndexHealth {
  /// A table with fewer rows is read whole as fast.
  private static final double SMALL = 1000;

  private static final String FOREIGN_KEY = "D02";
  private static final String REDUNDANT = "D05";
  private static final String INVALID = "D23";

  private static final Comparator<Weakness> ORDER =
      Comparator.comparing(Weakness::table)
          .thenComparing(Weakness::kind)
          .thenComparing(Weakness::index);

  private final Schema schema;
  private final Statistics statistics;
  private final Usage usage;
  private final List<Weakness> found = new ArrayList<>();

  private IndexHealth(Schema schema, Statistics statistics, Usage usage) {
    this.schema = schema;
    this.statistics = statistics;
    this.usage = usage;
  }

  /// The weaknesses, by table.
  ///
  /// @param usage what the server counted; [Usage#NONE] leaves unread indexes out
  public static List<Weakness> of(Schema schema, Statistics statistics, Usage usage) {
    IndexHealth health = new IndexHealth(schema, statistics, usage);
    Lint.run(LintInput.design(schema)).forEach(health::finding);
    schema.tables().forEach(health::table);
    return health.found.stream().sorted(ORDER).toList();
  }

  private void finding(Finding finding) {
    Optional<Table> table = finding.place().table().flatMap(schema::table);
    if (table.isEmpty()) {
      return;
    }
    switch (finding.rule()) {
      case FOREIGN_KEY -> foreignKey(table.get(), finding);
      case REDUNDANT -> redundant(table.get(), finding);
      case INVALID -> invalid(table.get(), finding);
      default -> {}
    }
  }

  private double rows(Name table) {
    return statistics.of(table).map(TableStatistics::rows).orElse(-1.0);
  }

  private void foreignKey(Table table, Finding finding) {
    double rows = rows(table.name());
    if (rows >= 0 && rows < SMALL) {
      return;
    }
    String size =
        rows < 0
            ? ""
            : " " + table.name().local() + " has " + Numbers.count(Math.rint(rows)) + " rows.";
    add(
        Kind.FOREIGN_KEY_WITHOUT_INDEX,
        table,
        finding.place().part(),
        finding.message()
            + size
            + " EXPLAIN does not show it: the search runs inside the constraint's trigger, after the"
            + " plan of the DELETE.",
        finding.advice(),
        finding.fix().orElse(List.of()));
  }

  private void redundant(Table table, Finding finding) {
    Optional<Index> index = index(table, finding.place().part());
    // Of two that InnoDB makes the same, the longer one goes.
    if (index.isEmpty() || new Twins(schema.engine(), table).isShorterTwin(index.get())) {
      return;
    }
    boolean twin = Twins.equalsAnother(table, index.get(), finding.message());
    add(
        twin ? Kind.DUPLICATE : Kind.REDUNDANT,
        table,
        finding.place().part(),
        finding.message() + Reads.of(usage, table.name(), finding.place().part()),
        finding.advice() + " " + Reads.beforeDropping(schema.engine()),
        finding.fix().orElse(List.of()));
  }

  private void invalid(Table table, Finding finding) {
    add(
        Kind.INVALID,
        table,
        finding.place().part(),
        finding.message() + " Its creation failed, or runs right now.",
        "Unless it is being built at this moment: drop it, remove what stopped it (usually"
            + " duplicates), and build it again.",
        finding.fix().orElse(List.of()));
  }

  private static Optional<Index> index(Table table, String name) {
    return table.indexes().stream().filter(i -> i.name().equals(name)).findFirst();
  }

  private void table(Table table) {
    Twins twins = new Twins(schema.engine(), table);
    for (Index index : table.indexes()) {
      Optional<String> twin =
          told(table, index) ? Optional.empty() : twins.of(index, o -> !told(table, o));
      if (twin.isPresent()) {
        add(
            Kind.DUPLICATE,
            table,
            index.name(),
            twin.get() + Reads.of(usage, table.name(), index.name()),
            "Drop " + index.name() + ". " + Reads.beforeDropping(schema.engine()),
            List.of(new Change.DropIndex(table.name(), index)));
      }
    }
    table.indexes().stream().filter(i -> !told(table, i)).forEach(i -> unused(table, i));
    for (Constraint.Unique unique : twins.needless()) {
      add(
          Kind.DUPLICATE,
          table,
          unique.name(),
          "The unique constraint " + unique.name() + " says what another key says already.",
          "Drop it, unless a foreign key refers to it.",
          List.of(new Change.DropConstraint(table.name(), unique)));
    }
  }

  private boolean told(Table table, Index index) {
    return found.stream()
        .anyMatch(w -> w.table().equals(table.name()) && w.index().equals(index.name()));
  }

  private void unused(Table table, Index index) {
    Optional<Usage.Count> count = usage.of(table.name(), index.name());
    boolean unread =
        count.isPresent()
            && count.get().scans() == 0
            && !index.unique()
            && !Twins.servesForeignKey(schema.engine(), table, index)
            && !standsIn(table, index);
    if (unread) {
      add(
          Kind.UNUSED,
          table,
          index.name(),
          Reads.never(usage, table.name(), count.get()) + Twins.foreignKeyNote(table, index),
          Reads.beforeDropping(schema.engine()),
          List.of(new Change.DropIndex(table.name(), index)));
    }
  }

  /// Whether it will have the reads of one that goes.
  private boolean standsIn(Table table, Index index) {
    return found.stream()
        .filter(w -> w.table().equals(table.name()) && w.kind() != Kind.UNUSED)
        .flatMap(w -> index(table, w.index()).stream())
        .filter(i -> i.keys().getFirst().text().equals(index.keys().getFirst().text()))
        .anyMatch(i -> usage.of(table.name(), i.name()).map(c -> c.scans() > 0).orElse(true));
  }

  private void add(
      Kind kind, Table table, String index, String evidence, String advice, List<Change> changes) {
    List<String> sql =
        Dialects.of(schema.engine()).ddl().onlineScript(changes, schema).stream()
            .map(s -> s.sql())
            // A migration also sets limits and checks what it made.
            .filter(s -> !s.startsWith("SET ") && !s.startsWith("DO "))
            .toList();
    found.add(new Weakness(kind, table.name(), index, evidence, advice, changes, sql));
  }
}
