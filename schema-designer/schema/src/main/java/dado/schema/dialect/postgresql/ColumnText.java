package dado.schema.dialect.postgresql;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Columns as PostgreSQL's SQL.
record ColumnText(Target target) {

  /// Whether the column comes from a table that its own inherits from.
  static boolean isInherited(Column column) {
    return column.options().has("inherited");
  }

  String definition(Column column) {
    Options options = column.options();
    return target.quote(column.name())
        + " "
        + PostgresqlTypes.withoutCollation(column.type())
        + (options.has("storage") && target.atLeast(16)
            ? " STORAGE " + options.get("storage").toUpperCase(java.util.Locale.ROOT)
            : "")
        + (options.has("compression") ? " COMPRESSION " + options.get("compression") : "")
        + PostgresqlTypes.collation(column.type())
        + generated(column.generation())
        + column.defaultValue().map(d -> " DEFAULT " + d).orElse("")
        + notNull(column);
  }

  private String notNull(Column column) {
    if (column.nullable() || isUnvalidated(column)) {
      return "";
    }
    String name = target.atLeast(18) ? column.options().get("not null name") : "";
    return (name.isEmpty() ? "" : " CONSTRAINT " + target.quote(name))
        + " NOT NULL"
        + (target.atLeast(18) && column.options().has("no inherit") ? " NO INHERIT" : "");
  }

  /// A NOT NULL that was never checked is added by itself.
  private boolean isUnvalidated(Column column) {
    return target.atLeast(18) && column.options().is("not null", "not valid");
  }

  private static String generated(Generation generation) {
    return switch (generation) {
      case Generation.None n -> "";
      case Generation.Identity(boolean always, var options) -> " " + identity(always, options);
      case Generation.AutoIncrement a -> " " + identity(false, Options.NONE);
      case Generation.Computed(String expression, boolean stored) ->
          " GENERATED ALWAYS AS (" + expression + ")" + (stored ? " STORED" : " VIRTUAL");
    };
  }

  static String identity(boolean always, Options sequence) {
    String settings = SequenceText.settings(sequence).strip();
    return "GENERATED "
        + (always ? "ALWAYS" : "BY DEFAULT")
        + " AS IDENTITY"
        + (settings.isEmpty() ? "" : " (" + settings + ")");
  }

  /// What can stand neither in the definition nor in [Inheritance#ownOf]: storage before 16,
  /// statistics, parameters, a NOT NULL that was not checked, the comment.
  List<String> details(Name table, Column column) {
    List<String> texts = new ArrayList<>();
    boolean defined = target.atLeast(16) || isInherited(column);
    Options options = defined ? column.options().without("storage") : column.options();
    texts.addAll(settings(table, column.name(), Options.NONE, options.without("compression")));
    if (!column.nullable() && isUnvalidated(column)) {
      texts.add(new NotNullText(target).added(table, column));
    }
    if (!column.comment().isEmpty()) {
      texts.add(comment(table, column));
    }
    return texts;
  }

  String head(Name table, String column) {
    return target.alter(table) + "ALTER COLUMN " + target.quote(column) + " ";
  }

  String rename(Name table, String from, String to) {
    return target.alter(table) + "RENAME COLUMN " + target.quote(from) + " TO " + target.quote(to);
  }

  String comment(Name table, Column column) {
    return target.comment("COLUMN " + target.column(table, column.name()), column.comment());
  }

  List<String> add(Name table, Column column, Schema after) {
    if (isInherited(column)) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    texts.add(target.alter(table) + "ADD COLUMN " + definition(column));
    texts.addAll(new SequenceText(target).owned(table, List.of(column.name()), after));
    texts.addAll(details(table, column));
    return texts;
  }

  /// Storage, compression, statistics target and parameters where they differ.
  List<String> settings(Name table, String column, Options before, Options after) {
    List<String> texts = new ArrayList<>();
    setting("storage", "SET STORAGE ", "DEFAULT", table, column, before, after, texts);
    if (target.atLeast(14)) {
      setting("compression", "SET COMPRESSION ", "default", table, column, before, after, texts);
    }
    setting("statistics", "SET STATISTICS ", "-1", table, column, before, after, texts);
    parameters(before.get("parameters"), after.get("parameters"))
        .ifPresent(p -> texts.add(head(table, column) + p));
    return texts;
  }

  private static Optional<String> parameters(String was, String is) {
    return was.equals(is)
        ? Optional.empty()
        : Optional.of(is.isEmpty() ? "RESET (" + keys(was) + ")" : "SET (" + is + ")");
  }

  private static String keys(String parameters) {
    return parameters.replaceAll("=[^,]*", "");
  }

  private void setting(
      String key,
      String words,
      String usual,
      Name table,
      String column,
      Options before,
      Options after,
      List<String> into) {
    if (!before.get(key).equals(after.get(key))) {
      into.add(head(table, column) + words + (after.has(key) ? after.get(key) : usual));
    }
  }
}
