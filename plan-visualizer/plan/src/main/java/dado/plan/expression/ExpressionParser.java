package dado.plan.expression;

import dado.plan.expression.Expression.Junction;
import dado.plan.expression.Token.Kind;
import dado.plan.expression.Tokens.Misread;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the expressions that servers print in plans, and those that people write in queries.
///
/// What it does not understand becomes an [Expression.Other] with its whole text: it never fails,
/// and never guesses a part. Time grows with the length of the text.
public final class ExpressionParser {
  /// Deeper expressions are not read: Dado walks them with the stack.
  public static final int DEEPEST = 300;

  private static final Set<String> PATTERNS =
      Set.of("LIKE", "ILIKE", "REGEXP", "RLIKE", "GLOB", "SIMILAR", "SOUNDS", "MEMBER");

  private static final Set<String> QUANTIFIERS = Set.of("ANY", "ALL", "SOME");

  private final Tokens tokens;
  private final Operands operands;
  private int depth;

  private ExpressionParser(Engine engine, String text) {
    this.tokens = new Tokens(engine, text);
    this.operands = new Operands(this, tokens, engine == Engine.MYSQL || engine == Engine.MARIADB);
  }

  /// The expression that a text says.
  public static Expression parse(Engine engine, String text) {
    ExpressionParser parser = new ExpressionParser(engine, text);
    try {
      Expression expression = parser.condition();
      return parser.tokens.ended() ? expression : new Expression.Other(text);
    } catch (Misread e) {
      return new Expression.Other(text);
    }
  }

  /// A whole expression, down to `OR`.
  Expression condition() throws Misread {
    if (++depth > DEEPEST) {
      throw new Misread();
    }
    Expression found = joined(Junction.OR);
    depth--;
    return found;
  }

  private Expression joined(Junction junction) throws Misread {
    List<Expression> parts = new ArrayList<>();
    do {
      add(parts, tighter(junction), junction);
    } while (tokens.skip(junction.name()) || (junction == Junction.AND && ands()));
    return parts.size() == 1 ? parts.getFirst() : new Expression.Logical(junction, parts);
  }

  private Expression tighter(Junction junction) throws Misread {
    return switch (junction) {
      case OR -> joined(Junction.XOR);
      case XOR -> joined(Junction.AND);
      case AND -> negation();
    };
  }

  /// MySQL's `&&` is AND where PostgreSQL's compares arrays.
  private boolean ands() {
    return operands.mysql() && tokens.skip("&&");
  }

  private static void add(List<Expression> parts, Expression next, Junction junction) {
    if (next instanceof Expression.Logical same && same.junction() == junction) {
      parts.addAll(same.operands());
    } else {
      parts.add(next);
    }
  }

  private Expression negation() throws Misread {
    int nots = 0;
    while (tokens.skip("NOT")) {
      nots++;
    }
    if (nots > DEEPEST) {
      throw new Misread();
    }
    Expression found = operation(0);
    for (int i = 0; i < nots; i++) {
      found = new Expression.Not(found);
    }
    return found;
  }

  /// Operators that bind at least so tightly.
  Expression operation(int least) throws Misread {
    Expression left = operands.operand();
    while (true) {
      Token token = tokens.peek();
      int level = level(token);
      if (level < Math.max(least, 1)) {
        return left;
      }
      left = token.kind() == Kind.WORD ? worded(left) : signed(left, level);
    }
  }

  private int level(Token token) {
    if (token.kind() == Kind.OPERATOR && !token.word().equals("::")) {
      return operands.mysql() && token.is("&&") ? 0 : Operators.level(token.word());
    }
    return token.kind() == Kind.WORD ? worded(token.word()) : 0;
  }

  private int worded(String word) {
    if (PATTERNS.contains(word) || word.equals("IN") || word.equals("BETWEEN")) {
      return Operators.PATTERN;
    }
    return switch (word) {
      case "IS", "ISNULL", "NOTNULL" -> Operators.IS;
      case "NOT" -> negates(tokens.ahead(1)) ? Operators.PATTERN : 0;
      case "DIV", "MOD" -> Operators.level("*");
      case "AT" -> tokens.ahead(1).is("TIME") ? Operators.ZONE : 0;
      case "COLLATE" -> Operators.COLLATE;
      case "OPERATOR" -> tokens.ahead(1).is("(") ? Operators.OTHER : 0;
      default -> 0;
    };
  }

  private static boolean negates(Token token) {
    return PATTERNS.contains(token.word()) || token.is("IN") || token.is("BETWEEN");
  }

  private Expression signed(Expression left, int level) throws Misread {
    return compared(left, tokens.next().word(), level);
  }

  private Expression compared(Expression left, String operator, int level) throws Misread {
    if (QUANTIFIERS.contains(tokens.peek().word()) && tokens.ahead(1).is("(")) {
      String quantifier = tokens.next().word();
      return new Expression.Quantified(left, operator, quantifier, operands.operand());
    }
    return new Expression.Operation(operator, List.of(left, operation(level + 1)));
  }

  private Expression worded(Expression left) throws Misread {
    if (tokens.is("OPERATOR")) {
      return compared(left, named(), Operators.OTHER);
    }
    if (tokens.skip("ISNULL")) {
      return new Expression.Is(left, "NULL", false);
    }
    if (tokens.skip("NOTNULL")) {
      return new Expression.Is(left, "NULL", true);
    }
    if (tokens.skip("IS")) {
      return is(left);
    }
    if (tokens.skip("COLLATE")) {
      return new Expression.Collated(left, operands.name());
    }
    if (tokens.skip("AT", "TIME", "ZONE")) {
      Expression zone = operation(Operators.ZONE + 1);
      return new Expression.Operation("AT TIME ZONE", List.of(left, zone));
    }
    return pattern(left, tokens.skip("NOT"));
  }

  private String named() throws Misread {
    int start = tokens.offset();
    tokens.next();
    tokens.expect("(");
    tokens.untilClosed();
    return tokens.from(start);
  }

  private Expression is(Expression left) throws Misread {
    boolean negated = tokens.skip("NOT");
    if (tokens.skip("DISTINCT", "FROM")) {
      String operator = negated ? "IS NOT DISTINCT FROM" : "IS DISTINCT FROM";
      return new Expression.Operation(operator, List.of(left, operation(Operators.COMPARISON + 1)));
    }
    for (String test : List.of("NULL", "TRUE", "FALSE", "UNKNOWN", "DOCUMENT", "NORMALIZED")) {
      if (tokens.skip(test)) {
        return new Expression.Is(left, test, negated);
      }
    }
    // SQLite compares with IS.
    String operator = negated ? "IS NOT" : "IS";
    return new Expression.Operation(operator, List.of(left, operation(Operators.COMPARISON + 1)));
  }

  private Expression pattern(Expression left, boolean negated) throws Misread {
    if (tokens.skip("IN")) {
      return in(left, negated);
    }
    if (tokens.skip("BETWEEN")) {
      return between(left, negated);
    }
    String word = tokens.next().word();
    tokens.skip(word.equals("SIMILAR") ? "TO" : word.equals("MEMBER") ? "OF" : "LIKE");
    String operator = (negated ? "NOT " : "") + word;
    if (QUANTIFIERS.contains(tokens.peek().word())) {
      return compared(left, operator, Operators.PATTERN);
    }
    Expression right = operation(Operators.PATTERN + 1);
    return tokens.skip("ESCAPE")
        ? new Expression.Operation(operator, List.of(left, right, operation(Operators.OTHER)))
        : new Expression.Operation(operator, List.of(left, right));
  }

  private Expression in(Expression left, boolean negated) throws Misread {
    Expression list = operands.operand();
    List<Expression> values = list instanceof Expression.Row r ? r.fields() : List.of(list);
    return new Expression.In(left, values, negated);
  }

  private Expression between(Expression left, boolean negated) throws Misread {
    tokens.skip("SYMMETRIC");
    Expression low = operation(Operators.PATTERN + 1);
    tokens.expect("AND");
    return new Expression.Between(left, low, operation(Operators.PATTERN + 1), negated);
  }
}
