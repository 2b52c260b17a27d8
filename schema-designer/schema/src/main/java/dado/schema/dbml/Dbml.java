package dado.schema.dbml;

import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.text.Note;
import dado.schema.text.SourceException;
import java.util.List;

/// Schemas as DBML (https://dbml.dbdiagram.io/docs).
public final class Dbml {

  private Dbml() {}

  /// What a text of DBML says.
  ///
  /// @param notes on what a schema has no place for, and on what was made of something
  public record Reading(Schema schema, List<Note> notes) {
    public Reading {
      notes = List.copyOf(notes);
    }
  }

  /// The schema of a text.
  ///
  /// @throws SourceException with the line and column where the text is not DBML, or names
  ///   something that is not there
  public static Schema read(Engine engine, String text) {
    return parse(engine, text).schema();
  }

  /// The schema of a text, and what there is to say about it.
  ///
  /// @throws SourceException as [#read]
  public static Reading parse(Engine engine, String text) {
    return new DbmlReader(engine, DbmlParser.parse(text)).read();
  }

  /// The text of a schema. What DBML cannot say stands in comments at its end.
  public static String write(Schema schema) {
    return new DbmlWriter(schema).write();
  }
}
