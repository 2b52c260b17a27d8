package dado.schema.parse;

import dado.schema.model.Engine;
import dado.schema.text.Note;
import dado.schema.text.Spot;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells that a text was probably written for another engine.
final class WrongDialect {

  private static final Map<Engine, Pattern> SIGNS =
      Map.of(
          Engine.POSTGRESQL,
          pattern(
              "\\bserial\\b|::\\w|\\bjsonb\\b|\\btimestamptz\\b|\\$\\$|\\bWITH TIME ZONE\\b|ALTER TABLE ONLY"),
          Engine.MYSQL,
          pattern("`\\w+`|\\bENGINE\\s*=|\\bAUTO_INCREMENT\\b|\\bUNSIGNED\\b|/\\*!\\d{5}"),
          Engine.SQLITE,
          pattern("\\bAUTOINCREMENT\\b|\\bWITHOUT ROWID\\b|\\bPRAGMA\\b|\\[\\w+\\]"));

  private WrongDialect() {}

  private static Pattern pattern(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
  }

  /// A note, when much was not understood.
  static Optional<Note> wrong(Engine engine, String text, int statements, int misread) {
    if (misread * 3 < statements || misread == 0) {
      return Optional.empty();
    }
    String much =
        misread + " of " + statements + " statements are not understood as " + engine.title();
    return likelier(engine, text)
        .map(o ->
            Note.at(
                Spot.START, much + "; this looks like " + o.title() + ". Choose that dialect."));
  }

  private static Optional<Engine> likelier(Engine engine, String text) {
    String head = text.substring(0, Math.min(text.length(), 200_000));
    Engine own = engine == Engine.MARIADB ? Engine.MYSQL : engine;
    return SIGNS.keySet().stream()
        .filter(e -> e != own && count(e, head) > count(own, head))
        .max((a, b) -> Long.compare(count(a, head), count(b, head)));
  }

  private static long count(Engine engine, String text) {
    return SIGNS.getOrDefault(engine, pattern("(?!)")).matcher(text).results().count();
  }
}
