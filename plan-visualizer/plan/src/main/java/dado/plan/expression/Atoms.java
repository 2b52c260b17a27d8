package dado.plan.expression;

import dado.plan.expression.Token.Kind;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads what stands between operators: names, constants, parentheses, calls.
final class Atoms {
  private static final Set<String> CONSTANTS = Set.of("NULL", "TRUE", "FALSE", "DEFAULT");
  private static final Set<String> BARE_CALLS =
      Set.of(
          "CURRENT_DATE",
          "CURRENT_TIME",
          "CURRENT_TIMESTAMP",
          "LOCALTIME",
          "LOCALTIMESTAMP",
          "CURRENT_USER",
          "SESSION_USER",
          "CURRENT_ROLE",
          "CURRENT_CATALOG",
          "CURRENT_SCHEMA",
          "UTC_DATE",
          "UTC_TIME",
          "UTC_TIMESTAMP");
  private static final Set<String> PLAN_VALUES = Set.of("SUBPLAN", "INITPLAN");
  private static final Set<String> PLAN_WORDS = Set.of("HASHED", "RESCAN", "ALTERNATIVES");
  private static final Set<String> TYPED =
      Set.of("DATE", "TIME", "TIMESTAMP", "TIMESTAMPTZ", "DATETIME", "INTERVAL");

  private final Cursor cursor;
  private final ExpressionParser parser;
  private final Calls calls;

  Atoms(Cursor cursor, ExpressionParser parser) {
    this.cursor = cursor;
    this.parser = parser;
    this.calls = new Calls(cursor, parser);
  }

  Part read() {
    Token token = cursor.peek();
    int start = token.start();
    return switch (token.kind()) {
      case WORD -> word(token, start);
      case QUOTED -> name(start);
      case STRING, NUMBER -> constant(start);
      case PARAMETER -> parameter(start);
      case OPERATOR -> token.is("?") ? parameter(start) : operator(token, start);
      case MARK -> mark(token, start);
      case ANGLE -> angle(token, start);
      case HASH, END, ERROR -> parser.givenUp(start);
    };
  }

  private Part mark(Token token, int start) {
    if (token.is("[")) {
      return elements(start);
    }
    return token.is("(") ? group(start) : parser.givenUp(start);
  }

  private Part constant(int start) {
    cursor.next();
    return parser.made(new Expression.Constant(cursor.since(start)), 0, start);
  }

  private Part parameter(int start) {
    cursor.next();
    return parser.made(new Expression.Parameter(cursor.since(start)), 0, start);
  }

  /// SQLite's and MySQL's `*` as an operand has no meaning of its own.
  private Part operator(Token token, int start) {
    return token.is("*") ? whole(start) : parser.givenUp(start);
  }

  private Part whole(int start) {
    cursor.next();
    return parser.made(new Expression.Column(List.of(), "*"), 0, start);
  }

  private Part word(Token token, int start) {
    String word = token.word();
    if (CONSTANTS.contains(word) && !cursor.peek(1).is(".") && !cursor.peek(1).is("(")) {
      return constant(start);
    }
    if (BARE_CALLS.contains(word) && !cursor.peek(1).is("(")) {
      cursor.next();
      return parser.made(
          new Expression.Call(cursor.since(start), List.of(), List.of(), ""), 0, start);
    }
    if (typed(word)) {
      cursor.next();
      cursor.next();
      if (word.equals("INTERVAL")) {
        new TypeNames(cursor).fields();
      }
      return parser.made(new Expression.Constant(cursor.since(start)), 0, start);
    }
    if (PLAN_VALUES.contains(word) && (cursor.peek(1).isName() || number(1))) {
      cursor.next();
      cursor.next();
      return parser.made(new Expression.PlanValue(cursor.since(start)), 0, start);
    }
    return keyword(word, start);
  }

  private boolean number(int further) {
    return cursor.peek(further).kind() == Kind.NUMBER;
  }

  private boolean typed(String word) {
    boolean string = cursor.peek(1).kind() == Kind.STRING;
    boolean unit = Calls.UNITS.contains(cursor.peek(2).word()) && word.equals("INTERVAL");
    return string && TYPED.contains(word) && !(unit && cursor.engine != Engine.POSTGRESQL);
  }

  private Part keyword(String word, int start) {
    boolean opens = cursor.peek(1).is("(");
    return switch (word) {
      case "CASE" -> calls.caseOf(start);
      case "CAST" -> opens ? calls.cast(start) : name(start);
      case "CONVERT" -> opens ? calls.convert(start) : name(start);
      case "INTERVAL" -> cursor.engine == Engine.POSTGRESQL ? name(start) : calls.interval(start);
      case "MATCH" -> cursor.engine == Engine.SQLITE ? name(start) : calls.match(start);
      case "ARRAY" -> cursor.peek(1).is("[") ? array(start) : name(start);
      case "ROW" -> opens ? row(start) : name(start);
      case "SUBQUERY" -> cursor.peek(1).kind() == Kind.HASH ? planValue(start) : name(start);
      default -> name(start);
    };
  }

  private Part planValue(int start) {
    cursor.next();
    cursor.next();
    return parser.made(new Expression.PlanValue(cursor.since(start)), 0, start);
  }

  /// A dotted name: a column, a function, or the type of a constant.
  private Part name(int start) {
    if (cursor.atStop() && !cursor.peek(1).is("(")) {
      return parser.givenUp(start);
    }
    int from = cursor.at();
    if (modified()) {
      cursor.next();
    }
    List<String> parts = new ArrayList<>(List.of(cursor.name(cursor.next())));
    while (cursor.is(".") && (cursor.peek(1).isName() || cursor.peek(1).is("*"))) {
      cursor.next();
      parts.add(cursor.name(cursor.next()));
    }
    if (cursor.is("(")) {
      return calls.call(cursor.between(from, cursor.at()), start);
    }
    if (cursor.peek().kind() == Kind.STRING && cursor.engine == Engine.POSTGRESQL) {
      return constant(start);
    }
    Expression column = new Expression.Column(parts.subList(0, parts.size() - 1), parts.getLast());
    return parser.made(column, 0, start);
  }

  /// Whether a word stands before the name of a function: `PARTIAL sum(…)`, `multiple equal(…)`.
  private boolean modified() {
    Token name = cursor.peek(1);
    return (cursor.is("PARTIAL")
            && name.isName()
            && (cursor.peek(2).is("(") || cursor.peek(2).is(".")))
        || (cursor.is("MULTIPLE", "EQUAL") && cursor.peek(2).is("("));
  }

  /// MySQL's own functions, and the names of its work tables.
  private Part angle(Token token, int start) {
    cursor.next();
    if (cursor.is("(")) {
      return calls.call(token.word(), start);
    }
    if (cursor.is(".") && cursor.peek(1).isName()) {
      cursor.next();
      String name = cursor.name(cursor.next());
      return parser.made(new Expression.Column(List.of(token.word()), name), 0, start);
    }
    return parser.made(new Expression.Column(List.of(), token.word()), 0, start);
  }

  private Part array(int start) {
    cursor.next();
    return elements(start);
  }

  /// The brackets of an array; those inside of them need no word in front.
  private Part elements(int start) {
    int close = cursor.closing(cursor.at());
    cursor.next();
    List<Expression> found = new ArrayList<>();
    int levels = 0;
    while (cursor.at() < close) {
      Part part = parser.expression(Precedence.NONE);
      found.add(part.value());
      levels = Math.max(levels, part.depth());
      if (!cursor.take(",") && cursor.at() != close) {
        return parser.givenUp(start);
      }
    }
    cursor.next();
    return parser.made(new Expression.ArrayOf(found), levels, start);
  }

  private Part row(int start) {
    cursor.next();
    return calls.list(start, true);
  }

  private Part group(int start) {
    Token inside = cursor.peek(1);
    if (inside.is("SELECT") && cursor.peek(2).kind() == Kind.HASH) {
      return quoted(start);
    }
    if (inside.is("SELECT") || inside.is("WITH") || inside.is("VALUES") || inside.is("TABLE")) {
      return query(start);
    }
    boolean plan = PLAN_VALUES.contains(inside.word()) && !cursor.peek(2).is(".");
    if (plan || (PLAN_WORDS.contains(inside.word()) && plansFollow())) {
      return quoted(start);
    }
    return calls.list(start, false);
  }

  private boolean plansFollow() {
    return PLAN_VALUES.contains(cursor.peek(2).word())
        || PLAN_VALUES.contains(cursor.peek(3).word());
  }

  /// A value that the plan names in parentheses: `(hashed SubPlan 1)`, `(select #2)`.
  private Part quoted(int start) {
    int open = cursor.at();
    int close = cursor.closing(open);
    cursor.moveTo(Math.min(close + 1, cursor.size() - 1));
    return parser.made(new Expression.PlanValue(cursor.between(open + 1, close)), 0, start);
  }

  private Part query(int start) {
    int close = cursor.closing(cursor.at());
    cursor.moveTo(Math.min(close + 1, cursor.size() - 1));
    String text = cursor.since(start);
    return parser.made(
        new Expression.Subquery(text.substring(1, Math.max(1, text.length() - 1)).strip()),
        0,
        start);
  }
}
