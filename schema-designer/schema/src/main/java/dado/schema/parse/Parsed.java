package dado.schema.parse;

import dado.schema.model.Schema;
import dado.schema.text.Note;
import java.util.List;

/// What a text of DDL says, as far as the text alone tells.
///
/// Expressions, defaults and queries are as they were written, where an engine's catalog prints
/// them in its own way.
///
/// @param notes what was not understood, in the order of the text
public record Parsed(Schema schema, List<Note> notes) {
  public Parsed {
    notes = List.copyOf(notes);
  }
}
