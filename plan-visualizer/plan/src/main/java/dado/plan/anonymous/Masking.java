package dado.plan.anonymous;

import dado.plan.anonymous.Pseudonyms.Kind;
import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// SQL, and the lines of plans, with pseudonyms in place of names, texts and numbers.
///
/// What is not one of the words that every server knows is taken for a name: a word too many is
/// replaced rather than one too few.
final class Masking {
  /// What PostgreSQL calls other parts of a plan, and their results, inside of expressions.
  private static final Set<String> PARTS =
      Set.of("initplan", "subplan", "hashed", "alternatives", "returns");

  private static final Pattern RESULT = Pattern.compile("col[0-9]+");

  private final Engine engine;
  private final Pseudonyms pseudonyms;

  Masking(Engine engine, Pseudonyms pseudonyms) {
    this.engine = engine;
    this.pseudonyms = pseudonyms;
  }

  /// A statement or an expression.
  String sql(String text) {
    return new Pass(text, false).run();
  }

  /// What a server says of a step: its words stay, and so do its numbers.
  String line(String text) {
    return new Pass(text, true).run();
  }

  private final class Pass {
    private final String text;
    private final boolean line;
    private final List<Token> tokens;
    private final StringBuilder out = new StringBuilder();

    Pass(String text, boolean line) {
      this.text = text;
      this.line = line;
      this.tokens =
          SqlLexer.tokens(engine, text).stream()
              .filter(t -> t.kind() != Token.Kind.COMMENT)
              .toList();
    }

    String run() {
      for (int i = 0; i < tokens.size(); i++) {
        out.append(masked(i));
      }
      return out.toString();
    }

    private String masked(int at) {
      String word = tokens.get(at).in(text);
      return switch (tokens.get(at).kind()) {
        case KEYWORD -> pseudonyms.known(word).orElse(word);
        case OPERATOR, PUNCTUATION, WHITESPACE, PARAMETER -> word;
        case COMMENT -> "";
        case NUMBER -> line || isPartOfPlan(at) ? word : pseudonyms.number(word);
        case STRING -> string(word);
        case IDENTIFIER -> name(at, word, word);
        case QUOTED_IDENTIFIER -> name(at, word, unquoted(word));
        case ERROR -> "?";
      };
    }

    private String name(int at, String written, String name) {
      if (written.equals(name) && isKnown(at, name)) {
        return written;
      }
      return pseudonyms.of(kind(at), name);
    }

    private boolean isKnown(int at, String word) {
      return (line && Vocabulary.isPlanWord(word) && pseudonyms.known(word).isEmpty())
          || PARTS.contains(word.toLowerCase(Locale.ROOT))
          || (isAfter(at, ".") && RESULT.matcher(word).matches())
          || (isBefore(at, "(") && Vocabulary.isFunction(word))
          || ((isAfter(at, "::") || isAfter(at, "as")) && Vocabulary.isType(word));
    }

    /// The number of an InitPlan or a SubPlan.
    private boolean isPartOfPlan(int at) {
      return isAfter(at, "initplan") || isAfter(at, "subplan") || isAfter(at, "#");
    }

    private Kind kind(int at) {
      if (isAfter(at, "::")) {
        return Kind.TYPE;
      }
      if (isBefore(at, "(")) {
        return Kind.FUNCTION;
      }
      return isBefore(at, ".") ? Kind.TABLE : Kind.COLUMN;
    }

    private boolean isBefore(int at, String sign) {
      return at + 1 < tokens.size() && tokens.get(at + 1).in(text).startsWith(sign);
    }

    private boolean isAfter(int at, String sign) {
      int before = at - 1;
      while (before >= 0 && tokens.get(before).kind() == Token.Kind.WHITESPACE) {
        before--;
      }
      return before >= 0 && tokens.get(before).in(text).equalsIgnoreCase(sign);
    }
  }

  /// MySQL's and MariaDB's lexer calls them strings where the server reads names; here both become
  /// pseudonyms.
  private String string(String literal) {
    int open = literal.indexOf('\'') >= 0 ? literal.indexOf('\'') : literal.indexOf('"');
    if (open < 0 || literal.length() < open + 2) {
      return "'" + pseudonyms.text(literal) + "'";
    }
    return "'" + value(literal.substring(open + 1, literal.length() - 1)) + "'";
  }

  /// Wildcards at the ends and the number of an array's elements are structure, and stay.
  private String value(String value) {
    if (value.startsWith("{") && value.endsWith("}")) {
      return array(value.substring(1, value.length() - 1));
    }
    String start = value.startsWith("%") ? "%" : "";
    String end = value.length() > 1 && value.endsWith("%") ? "%" : "";
    String middle = value.substring(start.length(), value.length() - end.length());
    return middle.isEmpty() ? value : start + pseudonyms.text(middle) + end;
  }

  private String array(String elements) {
    StringBuilder out = new StringBuilder("{");
    for (String element : elements.split(",", -1)) {
      out.append(out.length() > 1 ? "," : "").append(element(element));
    }
    return out.append('}').toString();
  }

  private String element(String element) {
    boolean number = !element.isEmpty() && element.chars().allMatch(Character::isDigit);
    return element.isEmpty() ? "" : number ? pseudonyms.number(element) : pseudonyms.text(element);
  }

  private static String unquoted(String name) {
    char quote = name.charAt(0);
    boolean quoted = name.length() > 1 && (quote == '"' || quote == '`' || quote == '[');
    return quoted ? name.substring(1, name.length() - 1) : name;
  }
}
