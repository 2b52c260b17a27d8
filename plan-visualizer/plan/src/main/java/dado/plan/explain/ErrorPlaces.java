package dado.plan.explain;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.sql.SQLException;
import java.util.List;

/// Finds the place in a statement that MySQL, MariaDB and SQLite complain about: they name the word
/// or the rest of the text, not where it stands.
final class ErrorPlaces {
  private static final String READ_ONLY = "25006";
  private static final String NEAR = "near '";
  private static final List<String> SQLITE_NAMES =
      List.of(
          "no such table: ",
          "no such column: ",
          "no such function: ",
          "ambiguous column name: ",
          "wrong number of arguments to function ");

  private ErrorPlaces() {}

  static SQLException readable(Parameters.Numbered numbered, SQLException e)
      throws ExplainRefusedException {
    String said = sentence(String.valueOf(e.getMessage()));
    Engine engine = numbered.engine();
    if (READ_ONLY.equals(e.getSQLState())) {
      throw new ExplainRefusedException(
          "The statement tried to change something and was stopped; nothing was changed. "
              + engine.title()
              + " says: "
              + said
              + ".");
    }
    int offset = engine == Engine.SQLITE ? sqlite(said, numbered) : family(said, numbered);
    String what = engine.title() + " cannot explain the statement: " + said;
    return ExplainFailedException.of(what, "", numbered.original(), offset, e);
  }

  /// sqlite-jdbc puts the sentence in parentheses behind the code's name.
  private static String sentence(String said) {
    int open = said.indexOf('(');
    String inner =
        said.startsWith("[SQLITE_") && open > 0 && said.endsWith(")")
            ? said.substring(open + 1, said.length() - 1)
            : said;
    return inner.endsWith(".") ? inner.substring(0, inner.length() - 1) : inner;
  }

  private static int family(String said, Parameters.Numbered numbered) {
    int near = said.indexOf(NEAR);
    int end = said.lastIndexOf("' at line ");
    if (near >= 0 && end >= near + NEAR.length()) {
      return rest(said.substring(near + NEAR.length(), end), numbered);
    }
    int open = said.indexOf('\'');
    int close = open < 0 ? -1 : said.indexOf('\'', open + 1);
    return close < 0 ? -1 : word(said.substring(open + 1, close), numbered);
  }

  /// The server repeats the rest of the text, or the first 80 characters of it.
  private static int rest(String near, Parameters.Numbered numbered) {
    String text = numbered.text();
    if (text.endsWith(near)) {
      return numbered.original(text.length() - near.length());
    }
    int first = text.indexOf(near);
    return first >= 0 && first == text.lastIndexOf(near) ? numbered.original(first) : -1;
  }

  private static int sqlite(String said, Parameters.Numbered numbered) {
    int open = said.indexOf("near \"");
    int close = said.lastIndexOf("\": syntax error");
    if (open >= 0 && close > open) {
      return once(said.substring(open + 6, close), numbered);
    }
    for (String start : SQLITE_NAMES) {
      int at = said.indexOf(start);
      if (at >= 0) {
        String name = said.substring(at + start.length()).strip();
        return word(name.endsWith("()") ? name.substring(0, name.length() - 2) : name, numbered);
      }
    }
    return -1;
  }

  /// The first place of a name, which may stand there with less before it.
  private static int word(String name, Parameters.Numbered numbered) {
    String bare = name.substring(name.lastIndexOf('.') + 1);
    return places(bare, numbered).stream().findFirst().orElse(-1);
  }

  private static int once(String word, Parameters.Numbered numbered) {
    List<Integer> places = places(word, numbered);
    return places.size() == 1 ? places.getFirst() : -1;
  }

  private static List<Integer> places(String word, Parameters.Numbered numbered) {
    return SqlLexer.tokens(numbered.engine(), numbered.text()).stream()
        .filter(Token::significant)
        .filter(t -> bare(t.in(numbered.text())).equalsIgnoreCase(bare(word)))
        .map(t -> numbered.original(t.start()))
        .toList();
  }

  private static String bare(String word) {
    boolean quoted = word.length() > 1 && "\"`[".indexOf(word.charAt(0)) >= 0;
    return quoted ? word.substring(1, word.length() - 1) : word;
  }
}
