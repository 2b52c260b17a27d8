package dado.schema.dialect.family;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tables put together from the rows about them.
record FamilyTables(
    String database,
    FamilyTraits traits,
    Unqualified unqualified,
    Map<String, List<FamilyRows.Column>> columns,
    Map<String, List<FamilyRows.Check>> checks,
    Map<String, List<FamilyRows.Partition>> partitions,
    FamilyKeys keys) {

  Table table(FamilyRows.Table row) {
    String name = row.name();
    List<FamilyRows.Check> ownChecks = checks.getOrDefault(name, List.of());
    List<Constraint> constraints = new ArrayList<>();
    List<Index> indexes = new ArrayList<>();
    keys.read(name, row.storage(), constraints, indexes);
    ownChecks.stream().filter(c -> !c.ofColumn()).map(this::check).forEach(constraints::add);
    return new Table(
        Id.of("table", database, name),
        new Name(database, name),
        columns.getOrDefault(name, List.of()).stream().map(c -> column(row, c, ownChecks)).toList(),
        constraints,
        indexes,
        row.comment(),
        FamilyPartitions.of(database, partitions.getOrDefault(name, List.of())),
        options(row));
  }

  /// What is at the default of the server or the database is left out.
  private static Options options(FamilyRows.Table row) {
    Options options = TableOptions.parsed(row.options());
    if (!row.storage().equalsIgnoreCase("InnoDB")) {
      options = options.with("engine", row.storage());
    }
    if (!row.collation().equals(row.defaultCollation())) {
      options = options.with("collate", row.collation());
    }
    return row.versioned() ? options.with("system versioning", "yes") : options;
  }

  private Column column(
      FamilyRows.Table table, FamilyRows.Column row, List<FamilyRows.Check> ownChecks) {
    boolean json = ownChecks.stream().anyMatch(c -> isJson(c, row.name()));
    Column plain =
        Column.of(
            Id.of("column", database, row.table(), row.name()),
            row.name(),
            json ? "json" : type(table, row),
            row.nullable());
    Generation generation = generation(row);
    String value = generation instanceof Generation.Computed ? "" : defaultValue(row);
    return plain.filledBy(value, generation, row.comment()).withOptions(options(row, ownChecks));
  }

  private static String type(FamilyRows.Table table, FamilyRows.Column row) {
    boolean own = !row.collation().isEmpty() && !row.collation().equals(table.collation());
    String type = row.type().replaceAll("\\s*/\\*M?!\\d* *COMPRESSED *\\*/", "");
    return own ? type + " COLLATE " + row.collation() : type;
  }

  private String defaultValue(FamilyRows.Column row) {
    return unqualified.of(traits.defaultValue(row.defaultValue(), row.extra(), row.type()));
  }

  private Options options(FamilyRows.Column row, List<FamilyRows.Check> ownChecks) {
    String extra = row.extra();
    int update = extra.indexOf("on update ");
    String tail = update < 0 ? "" : extra.substring(update + 10).replaceFirst("[, ].*", "");
    return Options.NONE
        .with("on update", tail.toUpperCase(Locale.ROOT))
        .with("invisible", extra.contains("invisible") ? "yes" : "")
        .with("srid", row.srid())
        .with("check", ownCheck(row, ownChecks))
        .with("compressed", row.type().contains("COMPRESSED") ? "yes" : "")
        .with("versioning", extra.contains("without system versioning") ? "without" : "")
        .with("row", row(row));
  }

  private String ownCheck(FamilyRows.Column row, List<FamilyRows.Check> checks) {
    return checks.stream()
        .filter(c -> isOf(c, row) && !isJson(c, row.name()))
        .map(c -> unqualified.of(traits.expression(c.clause())))
        .findFirst()
        .orElse("");
  }

  /// Which end of a row's time the column holds (MariaDB).
  private static String row(FamilyRows.Column row) {
    return switch (row.expression()) {
      case "ROW START" -> "start";
      case "ROW END" -> "end";
      default -> "";
    };
  }

  /// Whether a check stands in the definition of the column. The server leaves the old name on it
  /// when the column gets another, so the condition decides.
  private boolean isOf(FamilyRows.Check check, FamilyRows.Column row) {
    if (!check.ofColumn()) {
      return false;
    }
    List<String> read =
        columns.getOrDefault(row.table(), List.of()).stream()
            .map(FamilyRows.Column::name)
            .filter(n -> TableFacts.mentions(check.clause(), n))
            .toList();
    String owner = read.isEmpty() || read.contains(check.name()) ? check.name() : read.getFirst();
    return owner.equals(row.name());
  }

  /// MariaDB makes `json` a long text with a check.
  private static boolean isJson(FamilyRows.Check check, String column) {
    return check.ofColumn()
        && check.clause().equalsIgnoreCase("json_valid(`" + column.replace("`", "``") + "`)");
  }

  private Generation generation(FamilyRows.Column row) {
    if (!row.expression().isEmpty() && row(row).isEmpty()) {
      boolean stored = row.extra().contains("stored") || row.extra().contains("persistent");
      return new Generation.Computed(unqualified.of(traits.expression(row.expression())), stored);
    }
    return row.extra().contains("auto_increment")
        ? new Generation.AutoIncrement()
        : new Generation.None();
  }

  private Constraint check(FamilyRows.Check row) {
    String expression = unqualified.of(traits.expression(row.clause()));
    return new Constraint.Check(
        row.name(), expression, Options.NONE.with("enforced", row.enforced() ? "" : "no"));
  }
}
