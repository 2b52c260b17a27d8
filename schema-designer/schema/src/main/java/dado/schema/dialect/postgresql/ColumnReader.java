package dado.schema.dialect.postgresql;

import dado.schema.dialect.CatalogRows;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/// One column as the catalog's row has it.
///
/// @param collation as SQL; empty where it is the type's own
/// @param expression the default, or what a generated column computes
record ColumnReader(
    long relation,
    int number,
    String name,
    TypeKey type,
    String collation,
    boolean notNull,
    String identity,
    String generated,
    String expression,
    Options options) {

  /// A type and its modifiers, by number.
  record TypeKey(long id, int modifier) {}

  static ColumnReader read(ResultSet row) throws SQLException {
    return new ColumnReader(
        row.getLong("relation"),
        row.getInt("number"),
        row.getString("name"),
        new TypeKey(row.getLong("type_id"), row.getInt("type_modifier")),
        CatalogRows.text(row, "collation"),
        row.getBoolean("not_null"),
        CatalogRows.text(row, "identity"),
        CatalogRows.text(row, "generated"),
        CatalogRows.text(row, "default_value"),
        options(row));
  }

  private static Options options(ResultSet row) throws SQLException {
    return new OptionList()
        .with("inherited", row.getBoolean("local") ? "" : "yes")
        .with("storage", storage(CatalogRows.text(row, "storage")))
        .with("compression", compression(CatalogRows.text(row, "compression")))
        .with("statistics", CatalogRows.text(row, "statistics"))
        .with("parameters", String.join(", ", CatalogRows.texts(row, "parameters")))
        .options();
  }

  private static String storage(String code) {
    return switch (code) {
      case "p" -> "plain";
      case "e" -> "external";
      case "m" -> "main";
      case "x" -> "extended";
      default -> "";
    };
  }

  private static String compression(String code) {
    return switch (code) {
      case "p" -> "pglz";
      case "l" -> "lz4";
      default -> "";
    };
  }

  /// The column, once types, sequences and comments are known.
  ///
  /// @param notNullOptions of its NOT NULL
  Column column(
      Name table,
      Map<TypeKey, String> types,
      Optional<Options> sequence,
      Options notNullOptions,
      String comment) {
    String plain = types.getOrDefault(type, "unknown");
    return new Column(
        Id.of("column", table.schema(), table.local(), name),
        name,
        collation.isEmpty() ? plain : plain + " COLLATE " + collation,
        !notNull,
        generated.isEmpty() && !expression.isEmpty() ? Optional.of(expression) : Optional.empty(),
        generation(sequence.orElse(Options.NONE)),
        comment,
        optionsWith(notNullOptions));
  }

  private Options optionsWith(Options others) {
    Options all = options;
    for (var option : others.values().entrySet()) {
      all = all.with(option.getKey(), option.getValue());
    }
    return all;
  }

  private Generation generation(Options sequence) {
    if (!identity.isEmpty()) {
      return new Generation.Identity(identity.equals("a"), sequence);
    }
    return generated.isEmpty()
        ? new Generation.None()
        : new Generation.Computed(Expressions.bare(expression), generated.equals("s"));
  }
}
