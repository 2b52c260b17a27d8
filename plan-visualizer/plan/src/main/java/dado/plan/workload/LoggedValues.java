package dado.plan.workload;

import dado.plan.explain.Arguments;
import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.List;
import java.util.Optional;

/// The values of a statement's parameters as PostgreSQL logs them: `$1 = '4711', $2 = NULL`.
final class LoggedValues {
  private LoggedValues() {}

  /// The values in a logged line; one that is cut off there is left out.
  static Arguments of(String logged) {
    List<Token> tokens =
        SqlLexer.tokens(Engine.POSTGRESQL, logged).stream().filter(Token::significant).toList();
    Arguments values = Arguments.NONE;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      String name = tokens.get(i).in(logged);
      String value = tokens.get(i + 2).in(logged);
      if (name.startsWith("$") && tokens.get(i + 1).in(logged).equals("=") && isWhole(value)) {
        values = values.and(name, value(value));
      }
    }
    return values;
  }

  /// `log_parameter_max_length` leaves dots where it cut.
  private static boolean isWhole(String value) {
    boolean text = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
    return value.equals("NULL") || (text && !value.endsWith("...'"));
  }

  private static Optional<String> value(String logged) {
    return logged.equals("NULL")
        ? Optional.empty()
        : Optional.of(logged.substring(1, logged.length() - 1).replace("''", "'"));
  }
}
