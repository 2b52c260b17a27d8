package dado.schema.dialect.sqlite;

import dado.schema.dialect.Clauses;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A table made anew with all its rows and indexes, under its name
/// (https://sqlite.org/lang_altertable.html#otheralter). Foreign keys are off, and no view or
/// trigger speaks of the table meanwhile.
///
/// Rows keep their hidden number (`rowid`) where both tables have one and no column is it: what
/// refers to it, such as a full-text index with external content, still finds its rows. Values go
/// over as they are and take on the new column's affinity; none is cast, so a `STRICT` table
/// refuses what does not fit, and nothing is changed.
record Rebuild(Table old, Table wanted, Name spare) {

  private static final TableSql SQL = new TableSql();
  private static final SqliteIdentifiers IDENTIFIERS = new SqliteIdentifiers();
  private static final List<String> ROW_NUMBERS = List.of("rowid", "_rowid_", "oid");

  static Rebuild of(Table old, Table wanted, Schema schema) {
    return new Rebuild(old, wanted, spare(wanted.name(), schema));
  }

  /// A name that no table, view or trigger has.
  static Name spare(Name name, Schema schema) {
    Set<String> taken =
        schema.tables().stream()
            .map(t -> SqliteCatalog.folded(t.name().local()))
            .collect(Collectors.toSet());
    schema.objects().forEach(o -> taken.add(SqliteCatalog.folded(o.name().local())));
    String local = "dado_new_" + name.local();
    while (taken.contains(SqliteCatalog.folded(local))) {
      local = local + "_";
    }
    return name.withLocal(local);
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    texts.add(SQL.create(wanted, SQL.quote(spare)));
    copy().ifPresent(texts::add);
    if (TableSql.numbersItself(old) && TableSql.numbersItself(wanted)) {
      texts.addAll(keepSequence());
    }
    texts.add("DROP TABLE " + SQL.quote(old.name()));
    texts.add("ALTER TABLE " + SQL.quote(spare) + " RENAME TO " + SQL.quote(wanted.name()));
    wanted.indexes().forEach(i -> texts.add(SQL.index(wanted.name(), i)));
    return texts;
  }

  /// The rows go over; columns are the same when their identities are, whatever their names.
  private Optional<String> copy() {
    Map<Id, String> before =
        old.columns().stream().collect(Collectors.toMap(Column::id, Column::name));
    List<Column> kept = kept(before.keySet());
    List<String> targets = new ArrayList<>(kept.stream().map(Column::name).toList());
    List<String> sources = new ArrayList<>(kept.stream().map(c -> before.get(c.id())).toList());
    rowNumber(targets)
        .ifPresent(n -> {
          targets.addFirst(n);
          sources.addFirst(n);
        });
    return targets.isEmpty() ? Optional.empty() : Optional.of(copy(targets, sources));
  }

  private List<Column> kept(Set<Id> before) {
    return wanted.columns().stream()
        .filter(c -> before.contains(c.id()))
        .filter(c -> !(c.generation() instanceof Generation.Computed))
        .toList();
  }

  private String copy(List<String> targets, List<String> sources) {
    Clauses clauses = new Clauses(IDENTIFIERS);
    return "INSERT INTO "
        + SQL.quote(spare)
        + " ("
        + clauses.list(targets)
        + ")\nSELECT "
        + clauses.list(sources)
        + " FROM "
        + SQL.quote(old.name());
  }

  /// The name by which both tables let the row's own number be read and written, unless a copied
  /// column is that number.
  private Optional<String> rowNumber(List<String> targets) {
    boolean none = old.options().has("without rowid") || wanted.options().has("without rowid");
    boolean copied = alias(wanted).filter(targets::contains).isPresent();
    return none || copied
        ? Optional.empty()
        : ROW_NUMBERS.stream().filter(n -> isFree(n, old) && isFree(n, wanted)).findFirst();
  }

  private static boolean isFree(String name, Table table) {
    return table.columns().stream().noneMatch(c -> c.name().equalsIgnoreCase(name));
  }

  /// The column that is the row's number.
  static Optional<String> alias(Table table) {
    Function<String, Boolean> number =
        c ->
            table
                .column(c)
                .filter(x -> x.type().toUpperCase(Locale.ROOT).matches("INTEGER( COLLATE .*)?"))
                .isPresent();
    return table
        .primaryKey()
        .filter(k -> k.columns().size() == 1 && !k.options().is("keys", "DESC"))
        .map(k -> k.columns().getFirst())
        .filter(number::apply);
  }

  /// A number that was given out once is not given out again.
  private List<String> keepSequence() {
    String name = IDENTIFIERS.literal(spare.local());
    return List.of(
        "DELETE FROM sqlite_sequence WHERE name = " + name,
        "INSERT INTO sqlite_sequence (name, seq)\nSELECT "
            + name
            + ", seq FROM sqlite_sequence WHERE name = "
            + IDENTIFIERS.literal(old.name().local()));
  }
}
