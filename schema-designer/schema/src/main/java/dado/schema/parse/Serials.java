package dado.schema.parse;

import dado.schema.model.Column;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Sequence;
import java.util.Locale;
import java.util.Optional;

/// What PostgreSQL makes of the types `serial`, `bigserial` and `smallserial`: a whole number, not
/// null, with a sequence of its own.
public final class Serials {

  private Serials() {}

  /// The type of the number; empty for any other type.
  public static Optional<String> number(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "serial", "serial4" -> Optional.of("integer");
      case "bigserial", "serial8" -> Optional.of("bigint");
      case "smallserial", "serial2" -> Optional.of("smallint");
      default -> Optional.empty();
    };
  }

  /// The type that makes a number of that type: the other way around.
  public static String word(String number) {
    return switch (number) {
      case "bigint" -> "bigserial";
      case "smallint" -> "smallserial";
      default -> "serial";
    };
  }

  /// The sequence of such a column.
  public static Sequence sequence(Name table, String column, String number) {
    Name name = table.withLocal(AutoNames.fit(table.local(), column, "seq"));
    return new Sequence(
        Id.of("sequence", name.schema(), name.local()),
        name,
        number,
        Optional.of(new Sequence.OwningColumn(table, column)),
        "",
        Options.NONE);
  }

  /// The column as the catalog has it.
  ///
  /// @param call the default: `nextval('…'::regclass)`
  public static Column column(Column column, String number, String call) {
    return column.withType(number).withNullable(false).withDefault(Optional.of(call));
  }

  /// The default that draws from a sequence.
  ///
  /// @param quoted the sequence's name as SQL
  public static String call(String quoted) {
    return "nextval('" + quoted.replace("'", "''") + "'::regclass)";
  }
}
