package dado.schema.dialect.family;

import dado.schema.model.Engine;
import dado.schema.model.OtherObject;
import dado.schema.model.Routine;
import dado.schema.model.SchemaObject;
import dado.schema.model.Trigger;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The head of a statement that creates something: its name, and what a trigger watches.
final class Headed {

  private static final Set<String> KINDS = Set.of("TRIGGER", "FUNCTION", "PROCEDURE", "EVENT");

  private Headed() {}

  /// What a trigger waits for.
  ///
  /// @param follows the trigger that it says to fire after; empty for none
  /// @param ordered whether it says its place among others
  /// @param end where `FOR EACH ROW` ends in the statement
  /// @param body where what follows its place begins
  record Event(String timing, String event, String follows, boolean ordered, int end, int body) {

    boolean same(Event other) {
      return timing.equals(other.timing) && event.equals(other.event);
    }
  }

  private static List<Token> tokens(Engine engine, String sql) {
    return SqlLexer.tokens(engine, sql).stream().filter(Token::significant).toList();
  }

  /// The event in a statement that creates a trigger.
  static Optional<Event> event(Engine engine, String sql) {
    List<Token> tokens = tokens(engine, sql);
    for (int i = 3; i + 2 < Math.min(tokens.size(), 20); i++) {
      if (is(sql, tokens.get(i), "FOR") && is(sql, tokens.get(i + 1), "EACH")) {
        return Optional.of(event(sql, tokens, i + 2));
      }
    }
    return Optional.empty();
  }

  private static Event event(String sql, List<Token> tokens, int row) {
    boolean more = row + 2 < tokens.size();
    boolean follows = more && is(sql, tokens.get(row + 1), "FOLLOWS");
    boolean ordered = follows || (more && is(sql, tokens.get(row + 1), "PRECEDES"));
    int end = tokens.get(row).end();
    return new Event(
        word(sql, tokens.get(3)),
        word(sql, tokens.get(4)),
        follows ? Unqualified.name(sql, tokens.get(row + 2)) : "",
        ordered,
        end,
        ordered ? tokens.get(row + 2).end() : end);
  }

  private static String word(String sql, Token token) {
    return token.in(sql).toUpperCase(Locale.ROOT);
  }

  private static boolean is(String sql, Token token, String word) {
    return word(sql, token).equals(word);
  }

  /// The object with its own name in its statement.
  static SchemaObject as(FamilyWords words, SchemaObject object) {
    String name = words.identifiers().quote(object.name());
    return switch (object) {
      case Trigger t -> t.withDefinition(named(words.engine(), t.definition(), name));
      case Routine r -> r.withDefinition(named(words.engine(), r.definition(), name));
      case OtherObject o ->
          new OtherObject(
              o.id(), o.name(), o.what(), named(words.engine(), o.definition(), name), o.comment());
      default -> object;
    };
  }

  /// The name follows the word for what is created.
  private static String named(Engine engine, String sql, String name) {
    List<Token> tokens = tokens(engine, sql);
    for (int i = 1; i + 1 < Math.min(tokens.size(), 12); i++) {
      if (KINDS.contains(word(sql, tokens.get(i)))) {
        return sql.substring(0, tokens.get(i + 1).start())
            + name
            + sql.substring(tokens.get(i + 1).end());
      }
    }
    return sql;
  }
}
