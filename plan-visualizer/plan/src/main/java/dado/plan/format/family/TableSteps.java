package dado.plan.format.family;

import dado.plan.model.Actual;
import dado.plan.model.Counters;
import dado.plan.model.Estimate;
import dado.plan.model.Operator;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Digits;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Leftovers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes a step of each row of `EXPLAIN`'s table.
final class TableSteps {
  private static final double PERCENT = 100;
  private static final List<String> CHANGES = List.of("INSERT", "REPLACE", "UPDATE", "DELETE");

  private final Aliases aliases;
  private final Leftovers leftovers;

  TableSteps(Aliases aliases, Leftovers leftovers) {
    this.aliases = aliases;
    this.leftovers = leftovers;
  }

  Draft step(TableRow row) {
    Draft draft = new Draft();
    draft.place = row.place();
    draft.raw.putAll(row.cells());
    draft.estimate = estimate(row);
    String table = row.cell("table");
    if (table.isEmpty()) {
      String message = row.cell("Extra").isEmpty() ? "No table" : row.cell("Extra");
      name(draft, message, message);
    } else if (row.has("Table function: ")) {
      name(draft, "Table function " + table, "Table function");
    } else {
      describe(draft, row, table);
      leaveUnknown(draft, row);
    }
    return draft;
  }

  private static void name(Draft draft, String label, String operator) {
    draft.label = label;
    draft.operator = new Operator.Other(operator);
  }

  private void leaveUnknown(Draft draft, TableRow row) {
    for (String extra : row.extras()) {
      if (!Extras.isKnown(extra)) {
        leftovers.add(draft, extra, row.place());
      }
    }
  }

  private void describe(Draft draft, TableRow row, String table) {
    Operator.Relation relation = aliases.relation(table);
    String change = CHANGES.contains(row.type()) ? capital(row.type()) : "";
    if (change.equals("Insert") || change.equals("Replace")) {
      name(draft, change + " into " + relation.table(), change);
      return;
    }
    access(draft, row, table, relation);
    draft.label = change.isEmpty() ? draft.label : change + ": " + draft.label;
  }

  private void access(Draft draft, TableRow row, String table, Operator.Relation relation) {
    AccessType access = access(row);
    boolean derived =
        row.has("Recursive") || (table.startsWith("<") && row.cell("type").endsWith("ALL"));
    draft.operator = derived ? new Operator.Other("Derived table scan") : access.operator(relation);
    draft.label = derived ? "Scan on " + table : access.label(relation);
    if (!access.isKnown()) {
      leftovers.add(draft, row.cell("type"), row.place());
    }
  }

  /// MariaDB writes the index of a rowid filter behind a bar ("ref|filter").
  private static AccessType access(TableRow row) {
    String type = beforeBar(row.cell("type"));
    boolean covering = row.extras().stream().anyMatch(Extras::readsIndexOnly);
    return AccessType.of(type, beforeBar(row.cell("key")), covering);
  }

  private static String beforeBar(String cell) {
    int bar = cell.indexOf('|');
    return bar < 0 ? cell : cell.substring(0, bar);
  }

  private static String capital(String word) {
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }

  private static Estimate estimate(TableRow row) {
    OptionalDouble rows = row.number("rows");
    double passing = row.number("filtered").orElse(PERCENT) / PERCENT;
    return new Estimate(
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        rows.isPresent() ? OptionalDouble.of(rows.getAsDouble() * passing) : rows,
        OptionalDouble.empty());
  }

  /// What `ANALYZE` measured; empty where the row was not measured. The table prints no loops: they
  /// are what the tables before hand on.
  static Optional<Actual> actual(TableRow row, double loops) {
    if (!row.cells().containsKey("r_rows")) {
      return Optional.empty();
    }
    OptionalDouble read = row.number("r_rows");
    return Optional.of(
        read.isEmpty() || loops <= 0 ? Actual.NEVER : measured(row, read.getAsDouble(), loops));
  }

  private static Actual measured(TableRow row, double rows, double loops) {
    String printed = row.cell("r_rows");
    double passing = row.number("r_filtered").orElse(PERCENT) / PERCENT;
    double error = Digits.halfUnit(printed.split(" ", 2)[0]);
    double percentError = Digits.halfUnit(row.cell("r_filtered")) / PERCENT;
    boolean filters = row.cells().containsKey("r_filtered");
    return new Actual(
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        0,
        rows * passing,
        error * passing + rows * percentError,
        loops,
        filters ? OptionalDouble.of(rows * (1 - passing)) : OptionalDouble.empty(),
        Counters.NONE,
        List.of());
  }
}
