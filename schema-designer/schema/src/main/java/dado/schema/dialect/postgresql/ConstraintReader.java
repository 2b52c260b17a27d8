package dado.schema.dialect.postgresql;

import dado.schema.dialect.CatalogRows;
import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One constraint as the catalog's row has it, its columns still by number.
///
/// @param kind `p`, `u`, `c`, `f`, `x`, or `n` for a NOT NULL that people named or left unvalidated
/// @param text a check's condition, an exclusion's definition; for a partition the definition of
///   all
record ConstraintReader(
    long relation,
    long oid,
    String kind,
    String name,
    long[] columns,
    String text,
    Optional<Name> references,
    List<String> referenced,
    Constraint.Action onDelete,
    Constraint.Action onUpdate,
    long[] setColumns,
    long[] included,
    Options options) {

  private static final PostgresqlIdentifiers IDENTIFIERS = new PostgresqlIdentifiers();

  static ConstraintReader read(ResultSet row) throws SQLException {
    String schema = CatalogRows.text(row, "ref_schema");
    return new ConstraintReader(
        row.getLong("relation"),
        row.getLong("oid"),
        row.getString("kind"),
        row.getString("name"),
        CatalogReader.numbers(row, "columns"),
        CatalogRows.text(row, "text"),
        schema.isEmpty()
            ? Optional.empty()
            : Optional.of(new Name(schema, row.getString("ref_name"))),
        CatalogRows.texts(row, "ref_columns"),
        action(CatalogRows.text(row, "on_delete")),
        action(CatalogRows.text(row, "on_update")),
        CatalogReader.numbers(row, "set_columns"),
        included(row),
        options(row));
  }

  private static long[] included(ResultSet row) throws SQLException {
    long[] all = CatalogReader.numbers(row, "index_columns");
    int keys = row.getInt("index_keys");
    return all.length > keys ? Arrays.copyOfRange(all, keys, all.length) : new long[0];
  }

  private static Options options(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new OptionList()
        .with("deferrable", deferrable(row))
        .with("enforced", row.getBoolean("enforced") ? "" : "no")
        .with("validated", isUnvalidated(row) ? "no" : "")
        .with("inherit", isLocal(kind) && row.getBoolean("no_inherit") ? "no" : "")
        .with("match", "f".equals(row.getString("match")) && kind.equals("f") ? "full" : "")
        .with("nulls", row.getBoolean("nulls_equal") ? "not distinct" : "")
        .with("tablespace", CatalogRows.text(row, "tablespace"))
        .with(kind.equals("f") ? "period" : "overlaps", period(row, kind))
        .with("", CatalogRows.texts(row, "parameters"))
        .options();
  }

  /// What is not enforced was not validated either, and need not say so.
  private static boolean isUnvalidated(ResultSet row) throws SQLException {
    return row.getBoolean("enforced") && !row.getBoolean("validated");
  }

  /// Whether such a constraint can be kept from the tables that inherit.
  private static boolean isLocal(String kind) {
    return kind.equals("c") || kind.equals("n");
  }

  private static String period(ResultSet row, String kind) throws SQLException {
    if (!row.getBoolean("period")) {
      return "";
    }
    return kind.equals("f") ? "yes" : "without";
  }

  private static String deferrable(ResultSet row) throws SQLException {
    if (row.getBoolean("deferred")) {
      return "deferred";
    }
    return row.getBoolean("deferrable") ? "immediate" : "";
  }

  private static Constraint.Action action(String code) {
    return switch (code) {
      case "r" -> Constraint.Action.RESTRICT;
      case "c" -> Constraint.Action.CASCADE;
      case "n" -> Constraint.Action.SET_NULL;
      case "d" -> Constraint.Action.SET_DEFAULT;
      default -> Constraint.Action.NO_ACTION;
    };
  }

  /// The constraint, once the columns' names are known.
  Constraint constraint(Map<Integer, String> names, String comment) {
    Options all = optionsWith(names, comment);
    List<String> own = named(columns, names);
    return switch (kind) {
      case "p" -> new Constraint.PrimaryKey(name, own, all);
      case "u" -> new Constraint.Unique(name, own, all);
      case "c" -> new Constraint.Check(name, Expressions.bare(text), all);
      case "f" ->
          new Constraint.ForeignKey(
              name, own, references.orElseThrow(), referenced, onDelete, onUpdate, all);
      default -> new Constraint.Exclusion(name, text, ofExclusion(comment));
    };
  }

  private Options optionsWith(Map<Integer, String> names, String comment) {
    return options
        .with("include", quoted(named(included, names)))
        .with("set columns", quoted(named(setColumns, names)))
        .with("comment", comment);
  }

  /// An exclusion's text says all but its comment.
  private static Options ofExclusion(String comment) {
    return Options.NONE.with("comment", comment);
  }

  private static List<String> named(long[] numbers, Map<Integer, String> names) {
    return Arrays.stream(numbers).mapToObj(n -> names.getOrDefault((int) n, "")).toList();
  }

  private static String quoted(List<String> names) {
    return names.stream().map(IDENTIFIERS::quote).collect(Collectors.joining(", "));
  }

  boolean isNotNull() {
    return kind.equals("n");
  }

  /// What a NOT NULL constraint adds to its column.
  Options notNull() {
    return Options.NONE
        .with("not null name", GeneratedNames.isNotNull(name) ? "" : name)
        .with("not null", options.is("validated", "no") ? "not valid" : "")
        .with("no inherit", options.is("inherit", "no") ? "yes" : "");
  }
}
