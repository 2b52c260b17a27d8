package dado.schema.edit.text;

import dado.schema.dbml.Dbml;
import dado.schema.export.Exports;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.parse.DdlParser;
import dado.schema.parse.Parsed;
import dado.schema.text.Note;
import dado.schema.text.SourceException;
import java.util.List;

/// A language in which a schema is written and read.
public enum TextForm {
  DBML("DBML", Exports.DBML),
  SQL("SQL", Exports.SQL);

  private final String title;
  private final Exports export;

  TextForm(String title, Exports export) {
    this.title = title;
    this.export = export;
  }

  /// What people call it.
  public String title() {
    return title;
  }

  /// The schema as text.
  ///
  /// @throws IllegalArgumentException when the text cannot hold the schema, and why
  public String write(Schema schema) {
    return export.write(schema);
  }

  /// What a text says.
  ///
  /// @param schema what was understood
  /// @param notes on what was not
  record Read(Schema schema, List<Note> notes) {}

  /// @throws SourceException with the place where the text cannot be read at all
  Read read(Engine engine, String text) {
    return switch (this) {
      case DBML -> {
        Dbml.Reading reading = Dbml.parse(engine, text);
        yield new Read(reading.schema(), reading.notes());
      }
      case SQL -> {
        Parsed parsed = DdlParser.parse(engine, text);
        yield new Read(parsed.schema(), parsed.notes());
      }
    };
  }

  /// Whether a note means that a part of the text has no meaning yet. A word of DBML without a
  /// place in a schema is only left out; SQL that is not understood is half typed.
  boolean blocks() {
    return this == SQL;
  }
}
