package dado.schema.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/// A goose file cut at its annotations.
final class GooseText {

  private final String name;
  private final String text;
  private final List<Script.Span> ups = new ArrayList<>();
  private final List<Script.Span> downs = new ArrayList<>();
  private boolean transactional = true;
  private boolean down;
  private boolean begun;

  /// Where the span that is being read begins, or -1 before the first direction.
  private int from = -1;

  /// Whether it began with StatementBegin.
  private boolean whole;

  private GooseText(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /// @throws FolderException where goose itself would refuse the file
  static GooseText read(String name, String text) throws FolderException {
    GooseText goose = new GooseText(name, text);
    for (Lines.Line line : Lines.of(text)) {
      goose.take(line);
    }
    goose.end();
    return goose;
  }

  Script up() {
    return new Script(name, text, ups, transactional);
  }

  Optional<Script> down() {
    return down ? Optional.of(new Script(name, text, downs, transactional)) : Optional.empty();
  }

  private void take(Lines.Line line) throws FolderException {
    Matcher annotation = Goose.ANNOTATION.matcher(line.text());
    if (annotation.matches()) {
      String command = annotation.group("command").toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
      annotate(command, line);
    } else if (from < 0 && !line.text().isBlank() && !line.text().strip().startsWith("--")) {
      throw wrong(line, "Here is a statement before \"-- +goose Up\". Move it below that line.");
    }
  }

  private void annotate(String command, Lines.Line line) throws FolderException {
    switch (command) {
      case "UP" -> direct(false, line);
      case "DOWN" -> direct(true, line);
      case "STATEMENTBEGIN" -> begin(line);
      case "STATEMENTEND" -> finish(line);
      case "NO TRANSACTION" -> transactional = false;
      case "ENVSUB ON" ->
          throw wrong(
              line, "Dado puts no environment variables into statements. Write the values.");
      case "ENVSUB OFF" -> {}
      default ->
          throw wrong(
              line,
              "goose knows no annotation \""
                  + command
                  + "\". It has Up, Down, StatementBegin, StatementEnd and NO TRANSACTION.");
    }
  }

  private void direct(boolean toDown, Lines.Line line) throws FolderException {
    boolean expected = toDown ? from >= 0 && !down : from < 0;
    if (!expected || whole) {
      throw wrong(line, "goose wants one \"-- +goose Up\" and behind it one \"-- +goose Down\".");
    }
    close(line.start());
    down = toDown;
    begun = true;
    from = line.next();
  }

  private void begin(Lines.Line line) throws FolderException {
    if (from < 0 || whole) {
      throw wrong(line, "StatementBegin stands before Up, or in another StatementBegin.");
    }
    close(line.start());
    from = line.next();
    whole = true;
  }

  private void finish(Lines.Line line) throws FolderException {
    if (!whole) {
      throw wrong(line, "StatementEnd has no StatementBegin before it.");
    }
    close(line.start());
    from = line.next();
    whole = false;
  }

  private void close(int to) {
    if (from >= 0 && to > from) {
      (down ? downs : ups).add(new Script.Span(from, to, whole));
    }
  }

  private void end() throws FolderException {
    if (whole) {
      throw new FolderException(
          name,
          Lines.line(text, from) - 1,
          1,
          "StatementBegin has no StatementEnd. Add it behind the statement.");
    }
    if (!begun) {
      throw new FolderException(name, "It has no \"-- +goose Up\". Add it before the statements.");
    }
    close(text.length());
  }

  private FolderException wrong(Lines.Line line, String message) {
    return new FolderException(name, line.number(), 1, message);
  }
}
