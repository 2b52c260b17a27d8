package dado.plan.format.family;

import dado.plan.format.frame.Grid;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The server's notes and warnings that a client prints after a plan.
///
/// Note 1003 is the statement as the optimizer rewrote it. A client prints them as `Note (Code
/// 1003): ...`, or as the table of `SHOW WARNINGS`.
public final class Notes {
  private static final String REWRITTEN = "1003";
  private static final String CORRELATED = "1276";
  private static final Set<String> LEVELS = Set.of("Note", "Warning", "Error");
  private static final Set<String> HEADER = Set.of("Level", "Code", "Message");

  private final Map<String, String> messages = new LinkedHashMap<>();

  /// Takes a line; false where it is no note.
  public boolean take(String line) {
    if (isHeader(line)) {
      return true;
    }
    Optional<Note> note = note(line);
    note.ifPresent(this::put);
    return note.isPresent();
  }

  /// Takes the table of `SHOW WARNINGS`; false where it is another one.
  public boolean take(Optional<Grid> table) {
    if (table.isEmpty() || !HEADER.equals(Set.copyOf(table.get().header()))) {
      return false;
    }
    Grid grid = table.get();
    for (Grid.Row row : grid.rows()) {
      put(new Note(grid.cell(row, "Level"), grid.cell(row, "Code"), grid.cell(row, "Message")));
    }
    return true;
  }

  private void put(Note note) {
    messages.merge(note.level + " " + note.code, note.message, (a, b) -> a + "\n" + b);
  }

  /// The statement: as given, else as the server rewrote it; empty where neither is known.
  public String sql(String given) {
    return given.isBlank() ? messages.getOrDefault("Note " + REWRITTEN, "") : given;
  }

  /// Which `SELECT` each correlated one depends on, by their numbers, as notes 1276 say ("Field or
  /// reference 'u.id' of SELECT #2 was resolved in SELECT #1").
  public Map<Integer, Integer> correlations() {
    Map<Integer, Integer> found = new HashMap<>();
    for (String line : messages.getOrDefault("Note " + CORRELATED, "").split("\n")) {
      int inner = line.lastIndexOf(" of SELECT #");
      int outer = line.lastIndexOf(" in SELECT #");
      if (inner >= 0 && outer > inner) {
        OptionalInt from = number(line, inner + " of SELECT #".length());
        OptionalInt to = number(line, outer + " in SELECT #".length());
        from.ifPresent(f -> to.ifPresent(t -> found.put(f, t)));
      }
    }
    return found;
  }

  private static OptionalInt number(String line, int start) {
    OptionalInt end = digits(line, start);
    return end.isEmpty() || end.getAsInt() - start > 9
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(line.substring(start, end.getAsInt())));
  }

  /// All of them by level and code ("Note 1276"), several of one code with line breaks between.
  public Map<String, String> messages() {
    return messages;
  }

  /// Whether a line only rules a table.
  public static boolean isRuling(String line) {
    return !line.isEmpty() && line.chars().allMatch(c -> "+-=| \t".indexOf(c) >= 0);
  }

  private static boolean isHeader(String line) {
    int words = 0;
    for (String word : line.strip().split("[|\\t ]++")) {
      if (!word.isEmpty() && !HEADER.contains(word)) {
        return false;
      }
      words += word.isEmpty() ? 0 : 1;
    }
    return words == HEADER.size();
  }

  private static Optional<Note> note(String line) {
    String text = line.strip();
    if (text.startsWith("|") && text.endsWith("|") && text.length() > 1) {
      text = text.substring(1, text.length() - 1).strip();
    }
    int at = 0;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    String level = text.substring(0, at);
    return LEVELS.contains(level) ? coded(level, text, at) : Optional.empty();
  }

  private static Optional<Note> coded(String level, String text, int from) {
    int start = skip(text, text.startsWith(" (Code ", from) ? from + " (Code ".length() : from);
    OptionalInt end = digits(text, start);
    if (end.isEmpty()) {
      return Optional.empty();
    }
    String message = text.substring(skip(text, end.getAsInt()));
    return Optional.of(new Note(level, text.substring(start, end.getAsInt()), message));
  }

  private static OptionalInt digits(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end == start ? OptionalInt.empty() : OptionalInt.of(end);
  }

  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && " \t|):".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private record Note(String level, String code, String message) {}
}
