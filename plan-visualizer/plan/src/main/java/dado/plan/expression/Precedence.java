package dado.plan.expression;

import dado.schema.model.Engine;

/// How strongly operators bind, weakest first.
///
/// https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-PRECEDENCE,
/// https://dev.mysql.com/doc/refman/9.4/en/operator-precedence.html,
/// https://www.sqlite.org/lang_expr.html#operators_and_parse_affecting_attributes
final class Precedence {
  static final int NONE = 0;
  static final int OR = 10;
  static final int XOR = 15;
  static final int AND = 20;
  static final int NOT = 30;
  static final int IS = 40;
  static final int COMPARISON = 50;
  static final int MEMBERSHIP = 60;
  static final int ANY_OPERATOR = 70;
  static final int BIT_OR = 71;
  static final int BIT_AND = 72;
  static final int SHIFT = 73;
  static final int SUM = 80;
  static final int PRODUCT = 90;
  static final int JOINED = 95;
  static final int POWER = 100;
  static final int ZONE = 110;
  static final int COLLATION = 120;
  static final int SIGN = 130;

  private final boolean postgresql;
  private final boolean sqlite;

  Precedence(Engine engine) {
    this.postgresql = engine == Engine.POSTGRESQL;
    this.sqlite = engine == Engine.SQLITE;
  }

  int is() {
    return postgresql ? IS : COMPARISON;
  }

  int membership() {
    return postgresql ? MEMBERSHIP : COMPARISON;
  }

  /// Of an operator between two operands; [NONE] where it is none.
  int of(String operator) {
    return switch (operator) {
      case "=", "<", ">", "<=", ">=", "<>", "!=", "==", "<=>" -> COMPARISON;
      case "+", "-" -> SUM;
      case "*", "/", "%", "DIV", "MOD" -> PRODUCT;
      case "^" -> POWER;
      case "||" -> postgresql ? ANY_OPERATOR : joined();
      case "&&" -> postgresql ? ANY_OPERATOR : AND;
      case "|" -> postgresql ? ANY_OPERATOR : BIT_OR;
      case "&" -> postgresql ? ANY_OPERATOR : sqliteBits(BIT_AND);
      case "<<", ">>" -> postgresql ? ANY_OPERATOR : sqliteBits(SHIFT);
      case "->", "->>" -> postgresql ? ANY_OPERATOR : JOINED;
      case "~", "!", ":=" -> postgresql ? ANY_OPERATOR : NONE;
      default -> postgresql ? ANY_OPERATOR : NONE;
    };
  }

  private int joined() {
    return sqlite ? JOINED : OR;
  }

  private int sqliteBits(int otherwise) {
    return sqlite ? BIT_OR : otherwise;
  }
}
