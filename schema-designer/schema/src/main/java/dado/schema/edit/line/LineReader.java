package dado.schema.edit.line;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Cuts a line into its parts and reads each by itself, so that one wrong part spoils no other.
final class LineReader {

  private final Engine engine;
  private final String text;
  private final List<LineReading.Placed> items = new ArrayList<>();
  private final List<LineProblem> problems = new ArrayList<>();

  LineReader(Engine engine, String text) {
    this.engine = engine;
    this.text = text;
  }

  LineReading read() {
    List<Token> part = new ArrayList<>();
    int depth = 0;
    for (Token token : SqlLexer.tokens(engine, text)) {
      String sign = token.in(text);
      depth = Math.max(0, depth + LineCursor.depth(sign));
      boolean comma = token.kind() == Token.Kind.PUNCTUATION && sign.equals(",");
      boolean newLine = token.kind() == Token.Kind.WHITESPACE && sign.contains("\n");
      if (depth == 0 && (comma || newLine)) {
        part(part, comma ? token : null);
        part.clear();
      } else if (token.significant()) {
        part.add(token);
      }
    }
    part(part, null);
    problems.sort(Comparator.comparingInt(LineProblem::start));
    return new LineReading(items, problems);
  }

  private void part(List<Token> tokens, @Nullable Token comma) {
    if (tokens.isEmpty()) {
      if (comma != null && !closes(comma)) {
        problems.add(
            LineProblem.of(
                comma.start(),
                comma.end(),
                "Nothing stands before this comma. Write a column's name."));
      }
      return;
    }
    try {
      items.add(item(List.copyOf(tokens)));
    } catch (Unread e) {
      problems.add(e.problem());
    }
  }

  /// A comma at the end of a line of several belongs to the part before it.
  private boolean closes(Token comma) {
    return text.substring(0, comma.start()).stripTrailing().length() < comma.start()
        && text.lastIndexOf('\n', comma.start()) >= 0
        && !items.isEmpty();
  }

  private LineReading.Placed item(List<Token> tokens) {
    Optional<Token> broken = tokens.stream().filter(t -> t.kind() == Token.Kind.ERROR).findFirst();
    if (broken.isPresent()) {
      throw broken(broken.get());
    }
    balanced(tokens);
    LineCursor cursor = new LineCursor(text, tokens);
    return KeyReader.starts(cursor)
        ? new KeyReader(text, cursor).read()
        : new ColumnItemReader(engine, text, cursor).read();
  }

  private void balanced(List<Token> tokens) {
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens) {
      int depth = LineCursor.depth(token.in(text));
      if (depth > 0) {
        open.push(token);
      } else if (depth < 0 && open.isEmpty()) {
        throw new Unread(
            token.start(),
            token.end(),
            "This parenthesis closes nothing. Remove " + token.in(text) + ".");
      } else if (depth < 0) {
        open.pop();
      }
    }
    if (!open.isEmpty()) {
      throw new Unread(
          open.peek().start(),
          open.peek().end(),
          "The parenthesis is not closed. Write another one behind what belongs to it.");
    }
  }

  private Unread broken(Token token) {
    String raw = token.in(text);
    boolean quote = "'\"`[".indexOf(raw.charAt(0)) >= 0;
    return new Unread(
        token.start(),
        token.end(),
        quote
            ? "The quote " + raw.charAt(0) + " is not closed. Write another one behind the text."
            : "This sign belongs to no column: " + raw + " Remove it.");
  }
}
