package dado.schema.lint.script;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A comment that asks rules to be silent: `-- dado:ignore P05 P06 the table is small`.
///
/// It speaks of the statement that it stands in or behind on the same line, or else of the next
/// one; `dado:ignore-file` speaks of the whole file.
///
/// @param line of the comment, from 1
/// @param column of the comment, from 1
/// @param rules ids or names, as written
/// @param statement the number of the statement; -1 for the whole file
public record Suppression(int line, int column, List<String> rules, int statement) {

  private static final Pattern MARK =
      Pattern.compile(
          "dado:ignore(-file)?((?:[\\s,]+(?:[A-Za-z]\\d{2}|[a-z]+(?:-[a-z0-9]+)+)\\b)*)");

  public Suppression {
    rules = List.copyOf(rules);
  }

  static List<Suppression> in(Engine engine, String text, List<SqlStatement> statements) {
    if (!text.contains("dado:ignore")) {
      return List.of();
    }
    Positions positions = new Positions(text);
    List<Suppression> found = new ArrayList<>();
    for (Token token : SqlLexer.tokens(engine, text)) {
      Matcher mark = MARK.matcher(token.in(text));
      if (token.kind() == Token.Kind.COMMENT && mark.find()) {
        int statement = mark.group(1) == null ? statement(text, token, statements) : -1;
        found.add(
            new Suppression(
                positions.line(token.start()),
                positions.column(token.start()),
                rules(mark.group(2)),
                statement));
      }
    }
    return found;
  }

  private static List<String> rules(String list) {
    return list.isBlank() ? List.of() : List.of(list.strip().split("[\\s,]+"));
  }

  private static int statement(String text, Token comment, List<SqlStatement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      SqlStatement statement = statements.get(i);
      boolean inside = statement.start() < comment.start() && comment.end() <= statement.end();
      boolean behind =
          statement.end() <= comment.start()
              && !text.substring(statement.end(), comment.start()).contains("\n");
      if (inside || behind || statement.start() >= comment.end()) {
        return i;
      }
    }
    return statements.size();
  }
}
