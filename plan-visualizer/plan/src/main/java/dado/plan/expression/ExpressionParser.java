package dado.plan.expression;

import dado.plan.expression.Expression.Junction;
import dado.plan.expression.Token.Kind;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the expressions that servers print in plans, and those of queries, by the precedence of
/// each engine's operators.
///
/// It never fails: what it does not understand becomes an [Expression.Other] with its text, as
/// small a part as it can (an operand of `AND`, a parenthesis). Nesting beyond [#DEEPEST] levels
/// becomes one too, so neither the parser nor who walks its result needs more stack than that. The
/// time grows with the text's length.
public final class ExpressionParser {
  /// The most levels of an expression.
  public static final int DEEPEST = 250;

  private final Cursor cursor;
  private final Precedence precedence;
  private final Atoms atoms;
  private final Tails tails;
  private final IdentityHashMap<Expression, Part> places = new IdentityHashMap<>();
  private int depth;

  /// Whether an operand was looked for and none found.
  private boolean missing;

  ExpressionParser(Cursor cursor) {
    this.cursor = cursor;
    this.precedence = new Precedence(cursor.engine);
    this.atoms = new Atoms(cursor, this);
    this.tails = new Tails(cursor, this, precedence);
  }

  /// The expression that a text holds. An empty text is an [Expression.Other].
  public static Expression parse(Engine engine, String text) {
    return whole(engine, text).value();
  }

  static Part whole(Engine engine, String text) {
    ExpressionParser parser = new ExpressionParser(new Cursor(engine, text));
    Part part = parser.expression(Precedence.NONE);
    return parser.cursor.atEnd() && !text.isBlank()
        ? part
        : new Part(new Expression.Other(text.strip()), 1, 0, text.length());
  }

  /// Where what was read stands, each without parentheses around it.
  IdentityHashMap<Expression, Part> places() {
    return places;
  }

  /// An expression whose operators bind more strongly than that; never fails.
  Part expression(int weakest) {
    int start = cursor.peek().start();
    if (depth >= DEEPEST) {
      return givenUp(start);
    }
    depth++;
    try {
      Part left = kept(head(start));
      return followed(left, weakest, start);
    } finally {
      depth--;
    }
  }

  private Part head(int start) {
    Part prefixed = prefix(start);
    return prefixed == null ? atoms.read() : prefixed;
  }

  private Part followed(Part first, int weakest, int start) {
    Part left = first;
    while (!cursor.atEnd()) {
      Part more = tails.next(left, weakest);
      if (more == null) {
        break;
      }
      left = kept(more);
      if (left.depth() > DEEPEST) {
        return givenUp(start);
      }
    }
    return junctions(left, weakest, start);
  }

  /// Reads `AND`, `XOR` and `OR` as far as they bind more strongly than that.
  private Part junctions(Part first, int weakest, int start) {
    Part left = checked(first, weakest, start);
    for (Junction junction : List.of(Junction.AND, Junction.XOR, Junction.OR)) {
      int power = power(junction);
      if (power > weakest) {
        left = junction(left, junction, power, start);
      }
    }
    return left;
  }

  private static int power(Junction junction) {
    return switch (junction) {
      case AND -> Precedence.AND;
      case XOR -> Precedence.XOR;
      case OR -> Precedence.OR;
    };
  }

  private Part junction(Part first, Junction junction, int power, int start) {
    if (!joins(junction)) {
      return first;
    }
    List<Expression> operands = new ArrayList<>();
    int levels = first.depth();
    flatten(first.value(), junction, operands);
    while (joins(junction)) {
      cursor.next();
      Part operand = expression(power);
      levels = Math.max(levels, operand.depth());
      flatten(operand.value(), junction, operands);
    }
    Expression all = new Expression.Logical(junction, operands);
    Part part = kept(new Part(all, levels + 1, start, cursor.lastEnd()));
    return part.depth() > DEEPEST ? givenUp(start) : part;
  }

  private static void flatten(Expression operand, Junction junction, List<Expression> to) {
    if (operand instanceof Expression.Logical same && same.junction() == junction) {
      to.addAll(same.operands());
    } else {
      to.add(operand);
    }
  }

  private boolean joins(Junction junction) {
    Token token = cursor.peek();
    boolean mysql = cursor.engine == Engine.MYSQL || cursor.engine == Engine.MARIADB;
    return switch (junction) {
      case AND -> token.is("AND") || (mysql && token.is("&&"));
      case XOR -> token.is("XOR");
      case OR -> token.is("OR") || (mysql && token.is("||"));
    };
  }

  /// What was read, if an expression can end here; else all up to where one can, as not understood.
  private Part checked(Part part, int weakest, int start) {
    if (weakest >= Precedence.NOT) {
      return part;
    }
    boolean whole = !missing && (cursor.atStop() || anyJunction());
    missing = false;
    return whole ? part : givenUp(start);
  }

  private boolean anyJunction() {
    return joins(Junction.AND) || joins(Junction.OR);
  }

  private @Nullable Part prefix(int start) {
    Token token = cursor.peek();
    if (token.is("NOT") || (token.is("!") && cursor.engine != Engine.POSTGRESQL)) {
      cursor.next();
      Part operand = expression(token.is("NOT") ? Precedence.NOT : Precedence.SIGN);
      return made(new Expression.Not(operand.value()), operand.depth(), start);
    }
    if (token.is("-") && signed()) {
      cursor.next();
      cursor.next();
      return made(new Expression.Constant(cursor.since(start)), 0, start);
    }
    return sign(token) ? signedOperand(token, start) : null;
  }

  private boolean signed() {
    Token number = cursor.peek(1);
    return number.kind() == Kind.NUMBER && number.start() == cursor.peek().end();
  }

  private boolean sign(Token token) {
    if (token.kind() == Kind.OPERATOR) {
      boolean free = cursor.engine == Engine.POSTGRESQL && !token.word().equals("?");
      return free || "+-~".contains(token.word());
    }
    return token.is("BINARY") && cursor.engine == Engine.MYSQL && !cursor.peek(1).is(".");
  }

  private Part signedOperand(Token token, int start) {
    cursor.next();
    boolean arithmetic = "+-~".contains(token.word()) || token.is("BINARY");
    Part operand = expression(arithmetic ? Precedence.SIGN : Precedence.ANY_OPERATOR);
    return made(
        new Expression.Operation(token.word(), List.of(operand.value())), operand.depth(), start);
  }

  /// A part from an offset up to here, one level above those inside it.
  Part made(Expression value, int levels, int start) {
    return new Part(value, levels + 1, start, Math.max(start, cursor.lastEnd()));
  }

  /// All from an offset up to where an expression can end, as not understood.
  Part givenUp(int start) {
    cursor.toStop();
    if (cursor.lastEnd() <= start && !cursor.atEnd() && depth <= 1) {
      cursor.next();
    }
    String text = cursor.since(start).strip();
    missing |= text.isEmpty();
    int end = Math.max(start, cursor.lastEnd());
    return kept(new Part(new Expression.Other(text), 1, start, end));
  }

  private Part kept(Part part) {
    if (!part.grouped()) {
      places.put(part.value(), part);
    }
    return part;
  }
}
