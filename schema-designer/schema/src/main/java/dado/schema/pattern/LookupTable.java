package dado.schema.pattern;

import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.dialect.Identifiers;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The values of an enum as the rows of a table.
final class LookupTable {

  private LookupTable() {}

  static Edit apply(Schema schema, Choice choice) {
    Table table = choice.tableIn(schema);
    Column column = choice.columnIn(schema);
    List<String> labels = labels(schema, column);
    if (labels.isEmpty()) {
      throw new IllegalArgumentException(
          table.name().local()
              + "."
              + column.name()
              + " is no enum but "
              + column.type()
              + ". Choose a column whose type is an enum.");
    }
    Name name = choice.beside(schema, column.name() + "s");
    int longest = labels.stream().mapToInt(String::length).max().orElse(1);
    String type =
        schema.engine() == Engine.POSTGRESQL ? "text" : "varchar(" + Math.max(longest, 20) + ")";
    Steps steps = new Steps(schema);
    steps.then(s -> Edits.addTable(s, lookup(schema.engine(), name, type)));
    Column plain = column.withType(type).withDefault(column.defaultValue().map(LookupTable::bare));
    steps.make(new Change.AlterColumn(table.name(), column, plain));
    return steps.done(
        "Turn the enum "
            + table.name().local()
            + "."
            + column.name()
            + " into the table "
            + name.local(),
        why(schema.engine(), name, table.name(), column.name(), labels));
  }

  private static Table lookup(Engine engine, Name name, String type) {
    Column code = Column.of(Id.fresh(), "code", type, false);
    Column place =
        Column.of(Id.fresh(), "position", engine == Engine.POSTGRESQL ? "integer" : "int", false);
    String key = engine == Engine.POSTGRESQL ? name.local() + "_pkey" : "";
    return new Table(
        Id.fresh(),
        name,
        List.of(code, place),
        List.of(new Constraint.PrimaryKey(key, List.of("code"))),
        List.of(),
        "");
  }

  /// A default without the cast to the enum.
  private static String bare(String value) {
    int cast = value.lastIndexOf("'::");
    return cast < 0 ? value : value.substring(0, cast + 1) + "::text";
  }

  private static List<String> labels(Schema schema, Column column) {
    if (schema.engine() != Engine.POSTGRESQL) {
      return column.type().toLowerCase(java.util.Locale.ROOT).startsWith("enum(")
          ? strings(schema.engine(), column.type())
          : List.of();
    }
    Identifiers identifiers = Dialects.of(Engine.POSTGRESQL).identifiers();
    Optional<EnumType> type =
        schema.enums().stream()
            .filter(e ->
                column.type().equals(identifiers.quote(e.name()))
                    || column.type().equals(identifiers.quote(e.name().local())))
            .findFirst();
    return type.map(EnumType::labels).orElse(List.of());
  }

  private static List<String> strings(Engine engine, String type) {
    List<String> strings = new ArrayList<>();
    for (Token token : SqlLexer.tokens(engine, type)) {
      if (token.kind() == Token.Kind.STRING) {
        String text = token.in(type);
        strings.add(text.substring(1, text.length() - 1).replace("''", "'"));
      }
    }
    return strings;
  }

  private static String why(
      Engine engine, Name lookup, Name table, String column, List<String> labels) {
    Identifiers identifiers = Dialects.of(engine).identifiers();
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      rows.add("(" + identifiers.literal(labels.get(i)) + ", " + (i + 1) + ")");
    }
    String insert =
        "INSERT INTO "
            + identifiers.quote(lookup)
            + " (code, position) VALUES\n  "
            + rows.stream().collect(Collectors.joining(",\n  "))
            + ";";
    return """
    A **lookup table** holds the values of an enum as rows: they can be added, explained,
    translated and retired without changing the schema.

    A migration of the schema carries no rows, so this goes in **two steps**:

    1. This act makes the table `%s` and lets `%s.%s` be text. Until step 2 nothing checks it.
    2. Fill the table, then draw the foreign key from `%s` to it. The rows:

    ```sql
    %s
    ```
    """
        .formatted(lookup.local(), table.local(), column, column, insert);
  }
}
