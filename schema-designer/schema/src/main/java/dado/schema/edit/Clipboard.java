package dado.schema.edit;

import dado.schema.change.Mentions;
import dado.schema.dbml.Dbml;
import dado.schema.export.SqlDump;
import dado.schema.model.EnumType;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tables as text: what is copied in one diagram is pasted into another, or into any editor.
public final class Clipboard {

  private Clipboard() {}

  /// Tables as the SQL that makes them, with the enums that they use. Their foreign keys stay, also
  /// those to tables that are not copied.
  ///
  /// @throws IllegalArgumentException when there is none of the tables
  public static String ddl(Schema schema, Collection<Name> tables) {
    return SqlDump.write(part(schema, tables));
  }

  /// Tables as DBML, with the enums that they use. Their foreign keys stay, also those to tables
  /// that are not copied.
  ///
  /// @throws IllegalArgumentException when there is none of the tables
  public static String dbml(Schema schema, Collection<Name> tables) {
    return Dbml.write(part(schema, tables));
  }

  private static Schema part(Schema schema, Collection<Name> names) {
    Set<Name> wanted = new HashSet<>(names);
    List<Table> tables = schema.tables().stream().filter(t -> wanted.contains(t.name())).toList();
    if (tables.isEmpty()) {
      throw Things.refuse("There is no table to copy. Select at least one.");
    }
    Set<String> words = new HashSet<>();
    tables.forEach(t -> words.addAll(Mentions.in(t)));
    List<EnumType> enums =
        schema.enums().stream()
            .filter(e -> words.contains(e.name().local().toLowerCase(Locale.ROOT)))
            .toList();
    return schema.withTables(tables).withObjects(enums);
  }

  /// The act that puts the tables of a text, DDL or DBML, into a schema. They get new identities,
  /// and other names where theirs are taken. Foreign keys stay where their tables are in the text
  /// or in the schema; what is left out stands in the act's reason.
  ///
  /// @throws IllegalArgumentException when the text has no table in it
  public static Edit paste(Schema schema, String text) {
    return new Pasting(schema, PastedText.read(schema, text)).edit();
  }
}
