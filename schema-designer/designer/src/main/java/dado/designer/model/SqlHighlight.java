package dado.designer.model;

import dado.kit.editor.StyledSpan;
import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.List;
import java.util.Optional;

/// The colours of SQL text.
public final class SqlHighlight {

  private SqlHighlight() {}

  /// The styled pieces of a text, in order.
  public static List<StyledSpan> spans(Engine engine, String text) {
    return SqlLexer.tokens(engine, text).stream()
        .flatMap(t -> style(t.kind()).map(s -> new StyledSpan(t.start(), t.end(), s)).stream())
        .toList();
  }

  private static Optional<String> style(Token.Kind kind) {
    return switch (kind) {
      case KEYWORD -> Optional.of("sql-keyword");
      case STRING -> Optional.of("sql-string");
      case NUMBER -> Optional.of("sql-number");
      case COMMENT -> Optional.of("sql-comment");
      case PARAMETER -> Optional.of("sql-parameter");
      case OPERATOR -> Optional.of("sql-operator");
      case ERROR -> Optional.of("sql-error");
      case IDENTIFIER, QUOTED_IDENTIFIER, PUNCTUATION, WHITESPACE -> Optional.empty();
    };
  }
}
