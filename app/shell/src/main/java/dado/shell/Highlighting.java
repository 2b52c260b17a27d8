package dado.shell;

import dado.kit.editor.StyledSpan;
import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.List;
import java.util.function.Function;

/// The editor's colours: our own lexer's tokens as style classes.
final class Highlighting {

  private Highlighting() {}

  /// The highlighter of an engine's SQL.
  static Function<String, List<StyledSpan>> of(Engine engine) {
    return text ->
        SqlLexer.tokens(engine, text).stream()
            .filter(token -> !styleClass(token.kind()).isEmpty())
            .map(token -> new StyledSpan(token.start(), token.end(), styleClass(token.kind())))
            .toList();
  }

  private static String styleClass(Token.Kind kind) {
    return switch (kind) {
      case KEYWORD -> "keyword";
      case STRING -> "string";
      case NUMBER -> "number";
      case COMMENT -> "comment";
      case PARAMETER -> "parameter";
      case QUOTED_IDENTIFIER -> "quoted-identifier";
      case ERROR -> "error";
      case IDENTIFIER, OPERATOR, PUNCTUATION, WHITESPACE -> "";
    };
  }
}
