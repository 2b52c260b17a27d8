package dado.cli;

import dado.bench.connection.Target;
import dado.schema.dialect.Catalog;
import dado.schema.file.ModelFile;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.Version;
import dado.schema.text.Note;
import java.util.List;
import java.util.Optional;

/// A schema, and where it came from.
///
/// @param given what the person wrote
/// @param version of the server that it was read from
/// @param target the database that it was read from
/// @param model the design that it was read from
/// @param notes on what a file holds that is no part of the schema
/// @param unread what the role may not read
record Origin(
    String given,
    Schema schema,
    Optional<Version> version,
    Optional<Target> target,
    Optional<ModelFile> model,
    List<Note> notes,
    List<Catalog.Unread> unread) {

  Origin {
    notes = List.copyOf(notes);
    unread = List.copyOf(unread);
  }

  Engine engine() {
    return schema.engine();
  }

  Origin withSchema(Schema other) {
    return new Origin(given, other, version, target, model, notes, unread);
  }

  /// Says on standard error what was skipped and what could not be read.
  void tell(Console console) {
    for (Note note : notes) {
      boolean whole = note.line() == 1 && note.column() == 1;
      String place = whole ? given : given + ":" + note.line() + ":" + note.column();
      console.err().println(place + ": " + note.text());
    }
    for (Catalog.Unread part : unread) {
      console.err().println(given + ": not read: " + part.what() + ": " + part.why());
    }
  }
}
