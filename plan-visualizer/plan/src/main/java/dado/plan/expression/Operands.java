package dado.plan.expression;

import dado.plan.expression.Token.Kind;
import dado.plan.expression.Tokens.Misread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads what stands between operators: names, constants, calls, brackets.
final class Operands {
  private static final Set<String> CONSTANTS = Set.of("NULL", "TRUE", "FALSE");

  /// Functions that are called without brackets.
  private static final Set<String> BARE =
      Set.of(
          "CURRENT_DATE",
          "CURRENT_TIME",
          "CURRENT_TIMESTAMP",
          "CURRENT_USER",
          "SESSION_USER",
          "CURRENT_ROLE",
          "CURRENT_SCHEMA",
          "CURRENT_CATALOG",
          "LOCALTIME",
          "LOCALTIMESTAMP");

  private static final Set<String> PREFIXED =
      Set.of("DATE", "TIME", "TIMESTAMP", "TIMESTAMPTZ", "INTERVAL", "DATETIME", "X", "B");

  private final ExpressionParser parser;
  private final Tokens tokens;
  private final boolean mysql;

  Operands(ExpressionParser parser, Tokens tokens, boolean mysql) {
    this.parser = parser;
    this.tokens = tokens;
    this.mysql = mysql;
  }

  /// Whether the text is MySQL's or MariaDB's.
  boolean mysql() {
    return mysql;
  }

  /// One operand with what hangs on it.
  Expression operand() throws Misread {
    List<String> signs = new ArrayList<>();
    while (tokens.peek().kind() == Kind.OPERATOR && !tokens.is("::")) {
      signs.add(tokens.next().word());
      if (signs.size() > ExpressionParser.DEEPEST) {
        throw new Misread();
      }
    }
    Expression found = hung(bare());
    for (String sign : signs.reversed()) {
      found = new Expression.Operation(sign, List.of(found));
    }
    return found;
  }

  private Expression hung(Expression operand) throws Misread {
    Expression found = operand;
    for (int i = 0; i < ExpressionParser.DEEPEST; i++) {
      if (tokens.skip("::")) {
        found = new Expression.Cast(found, TypeName.read(tokens));
      } else if (tokens.is("[")) {
        found = subscript(found);
      } else if (tokens.is(".") && !(found instanceof Expression.Constant)) {
        tokens.next();
        found = new Expression.Field(found, tokens.skip("*") ? "*" : name());
      } else {
        return found;
      }
    }
    throw new Misread();
  }

  private Expression subscript(Expression operand) throws Misread {
    tokens.next();
    int start = tokens.offset();
    int depth = 1;
    while (depth > 0) {
      if (tokens.ended()) {
        throw new Misread();
      }
      Token token = tokens.next();
      depth += token.is("[") ? 1 : token.is("]") ? -1 : 0;
    }
    String inside = tokens.from(start);
    return new Expression.Subscript(operand, inside.substring(0, inside.length() - 1).strip());
  }

  private Expression bare() throws Misread {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case STRING, NUMBER -> constant();
      case PARAMETER -> new Expression.Parameter(tokens.next().word());
      case ANGLE -> angle();
      case QUOTED -> named();
      case WORD -> worded();
      case MARK -> bracketed();
      case OPERATOR, HASH, END, ERROR -> throw new Misread();
    };
  }

  private Expression constant() {
    int start = tokens.offset();
    boolean text = tokens.next().kind() == Kind.STRING;
    while (text && tokens.peek().kind() == Kind.STRING) {
      tokens.next();
    }
    return new Expression.Constant(tokens.from(start));
  }

  /// MySQL's own: a function, or the table that it made of a subquery.
  private Expression angle() throws Misread {
    String word = tokens.next().word();
    return tokens.is("(")
        ? call(word)
        : new Expression.PlanValue(word.substring(1, word.length() - 1));
  }

  private Expression bracketed() throws Misread {
    tokens.expect("(");
    if (tokens.is("SELECT") || tokens.is("WITH") || tokens.is("VALUES")) {
      return subquery();
    }
    if (isPlanValue() && !tokens.ahead(1).is("(")) {
      return new Expression.PlanValue(tokens.untilClosed());
    }
    List<Expression> fields = list();
    tokens.expect(")");
    return fields.size() == 1 ? fields.getFirst() : new Expression.Row(fields);
  }

  private Expression subquery() throws Misread {
    boolean numbered = tokens.is("SELECT") && tokens.ahead(1).kind() == Kind.HASH;
    String text = tokens.untilClosed();
    return numbered ? new Expression.PlanValue(text) : new Expression.Subquery(text);
  }

  private boolean isPlanValue() {
    Token first = tokens.peek();
    Token second = tokens.ahead(1);
    boolean number = second.kind() == Kind.NUMBER || second.isName();
    return ((first.is("SUBPLAN") || first.is("INITPLAN") || first.is("CTE")) && number)
        || (first.is("HASHED") && second.is("SUBPLAN"))
        || first.is("ALTERNATIVES")
        || (first.is("SUBQUERY") && second.kind() == Kind.HASH)
        || (first.is("RETURNS") && second.kind() == Kind.PARAMETER);
  }

  private List<Expression> list() throws Misread {
    List<Expression> found = new ArrayList<>();
    if (tokens.is(")") || tokens.is("]")) {
      return found;
    }
    do {
      found.add(parser.condition());
    } while (tokens.skip(","));
    return found;
  }

  private Expression worded() throws Misread {
    String word = tokens.peek().word();
    if (isPlanValue()) {
      return planValue();
    }
    if (word.equals("CASE")) {
      return new Cases(parser, tokens).read();
    }
    if (word.equals("ARRAY") && tokens.ahead(1).is("[")) {
      return array();
    }
    if (CONSTANTS.contains(word) && !tokens.ahead(1).is(".")) {
      return new Expression.Constant(tokens.next().word());
    }
    if (PREFIXED.contains(word) && tokens.ahead(1).kind() == Kind.STRING) {
      return prefixed();
    }
    if (word.equals("INTERVAL") && mysql && !tokens.ahead(1).is(".")) {
      return interval();
    }
    if (word.equals("MATCH") && mysql) {
      return match();
    }
    return BARE.contains(word) && !tokens.ahead(1).is("(")
        ? new Expression.Call(tokens.next().word(), List.of(), "")
        : named();
  }

  private Expression planValue() {
    int start = tokens.offset();
    tokens.skip("HASHED");
    tokens.next();
    tokens.next();
    return new Expression.PlanValue(tokens.from(start));
  }

  private Expression array() throws Misread {
    tokens.next();
    tokens.expect("[");
    List<Expression> elements = list();
    tokens.expect("]");
    return new Expression.ArrayOf(elements);
  }

  private Expression prefixed() {
    int start = tokens.offset();
    tokens.next();
    tokens.next();
    return new Expression.Constant(tokens.from(start));
  }

  private Expression interval() throws Misread {
    tokens.next();
    Expression amount = parser.operation(Operators.UNARY);
    return new Expression.Interval(amount, tokens.next().word());
  }

  private Expression match() throws Misread {
    tokens.next();
    boolean bracket = tokens.skip("(");
    List<Expression> columns = list();
    if (bracket) {
      tokens.expect(")");
    }
    tokens.expect("AGAINST");
    tokens.expect("(");
    Expression pattern = operand();
    String mode = tokens.untilClosed().toLowerCase(Locale.ROOT);
    return new Expression.Match(columns, pattern, mode);
  }

  /// A column, or a function where a bracket follows.
  private Expression named() throws Misread {
    int start = tokens.offset();
    List<String> parts = new ArrayList<>(List.of(name()));
    while (tokens.is(".") && (tokens.ahead(1).isName() || tokens.ahead(1).is("*"))) {
      tokens.next();
      parts.add(tokens.skip("*") ? "*" : name());
    }
    if (tokens.is("(")) {
      return call(tokens.from(start).replace("\"", "").replace("`", ""));
    }
    return new Expression.Column(parts.subList(0, parts.size() - 1), parts.getLast());
  }

  /// A name without its quotes.
  String name() throws Misread {
    Token token = tokens.peek();
    if (!token.isName()) {
      throw new Misread();
    }
    int start = tokens.offset();
    tokens.next();
    String written = tokens.from(start);
    if (token.kind() == Kind.WORD) {
      return written;
    }
    String quote = written.substring(0, 1);
    String inside = written.substring(1, Math.max(1, written.length() - 1));
    return quote.equals("[") ? inside : inside.replace(quote + quote, quote);
  }

  private Expression call(String name) throws Misread {
    tokens.expect("(");
    if (tokens.is("SELECT")) {
      return new Expression.Call(name, List.of(subquery()), "");
    }
    List<Expression> arguments = new ArrayList<>();
    Optional<String> type = arguments(arguments, name);
    if (type.isPresent()) {
      return new Expression.Cast(arguments.getFirst(), type.get());
    }
    return new Expression.Call(name, arguments, after());
  }

  /// Reads arguments up to the closing bracket; gives the type where they are those of a cast.
  private Optional<String> arguments(List<Expression> arguments, String name) throws Misread {
    tokens.skip("DISTINCT");
    while (!tokens.skip(")")) {
      if (tokens.skip("AS") && !arguments.isEmpty()) {
        return Optional.of(tokens.untilClosed());
      }
      if (tokens.skip("ORDER", "BY") || tokens.skip("SEPARATOR") || tokens.skip("USING")) {
        tokens.untilClosed();
        return Optional.empty();
      }
      if (!separated(name)) {
        arguments.add(tokens.skip("*") ? new Expression.Constant("*") : parser.condition());
      }
    }
    return Optional.empty();
  }

  /// Moves over what stands between arguments: commas, and the words of `extract`, `trim`,
  /// `substring`, `position`, `overlay`.
  private boolean separated(String name) {
    boolean date = name.equalsIgnoreCase("extract") || name.equalsIgnoreCase("position");
    return tokens.skip(",")
        || tokens.skip("FROM")
        || tokens.skip("FOR")
        || tokens.skip("PLACING")
        || tokens.skip("BOTH")
        || tokens.skip("LEADING")
        || tokens.skip("TRAILING")
        || tokens.skip("VARIADIC")
        || (date && tokens.skip("IN"));
  }

  private String after() throws Misread {
    int start = tokens.offset();
    boolean more = false;
    while (tokens.is("FILTER") || tokens.is("OVER") || tokens.is("WITHIN")) {
      more = true;
      tokens.next();
      tokens.skip("GROUP");
      if (tokens.skip("(")) {
        tokens.untilClosed();
      } else {
        tokens.next();
      }
    }
    return more ? tokens.from(start) : "";
  }
}
