package dado.schema.source;

import dado.schema.change.Relocation;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.parse.DdlParser;
import dado.schema.parse.Parsed;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.text.Note;
import dado.schema.text.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// SQL text that is read without an engine, because there is none.
final class Offline {

  private Offline() {}

  /// The schema as far as the text alone tells it; its first note says so.
  ///
  /// @param why there is no engine
  /// @throws ScratchUnavailableException where somebody named a server for it, which failed
  static Loaded read(
      Engine engine, String text, LoadOptions options, ScratchUnavailableException why)
      throws ScratchUnavailableException {
    if (!why.isNowhere()) {
      throw why;
    }
    Parsed parsed = DdlParser.parse(engine, text);
    List<Note> notes = new ArrayList<>();
    notes.add(Note.at(Spot.START, caution(why)));
    notes.addAll(parsed.notes());
    boolean family = engine == Engine.MYSQL || engine == Engine.MARIADB;
    Schema schema =
        family
            ? Relocation.of(parsed.schema(), database(parsed.schema()))
            : options.selection().of(parsed.schema());
    return new Loaded(schema, Optional.empty(), notes, "the text alone");
  }

  private static String caution(ScratchUnavailableException why) {
    return "Read by its text alone. Expressions stay as they are written, so that another spelling"
        + " can look like a difference. "
        + why.remedy();
  }

  private static String database(Schema schema) {
    return schema.tables().stream()
        .map(t -> t.name().schema())
        .filter(s -> !s.isEmpty())
        .findFirst()
        .orElse(ScratchLoad.NO_DATABASE);
  }
}
