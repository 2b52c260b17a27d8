package dado.schema.source;

import dado.schema.file.ModelFile;
import dado.schema.model.Schema;
import dado.schema.text.Note;
import java.util.List;
import java.util.Optional;

/// A schema that was read from a file.
///
/// @param model the file behind it, where it is a design
/// @param notes what was skipped or not understood, in the order of the text
/// @param how who says that it means this ("PostgreSQL 18.6, embedded sandbox"), for people
public record Loaded(Schema schema, Optional<ModelFile> model, List<Note> notes, String how) {
  public Loaded {
    notes = List.copyOf(notes);
  }
}
