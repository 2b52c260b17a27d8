package dado.plan.expression;

import java.util.List;
import java.util.Optional;

/// An SQL expression, as a server prints it in a plan or a person writes it in a query.
///
/// It is never deeper than [ExpressionParser#DEEPEST] levels, so that it can be walked with the
/// stack.
public sealed interface Expression {

  /// A column.
  ///
  /// @param qualifiers schema and table or alias, unquoted, as far as they are there
  /// @param name unquoted, as the engine folds it; `*` for the whole row
  record Column(List<String> qualifiers, String name) implements Expression {
    public Column {
      qualifiers = List.copyOf(qualifiers);
    }

    /// The table or alias before the name; empty where there is none.
    public String relation() {
      return qualifiers.isEmpty() ? "" : qualifiers.getLast();
    }
  }

  /// A value that stands in the text.
  ///
  /// @param text as written, with quotes and what stands before them (`TIMESTAMP'2026-01-01'`)
  record Constant(String text) implements Expression {

    /// What is between the quotes, freed of doubled quotes and escapes; the text where there are
    /// none.
    public String value() {
      return Constants.value(text);
    }

    public boolean isNull() {
      return text.equalsIgnoreCase("NULL");
    }
  }

  /// A value that is given when the query runs: `$1`, `?`, `:name`, `@variable`.
  record Parameter(String text) implements Expression {}

  /// The value of another part of the plan: `SubPlan 1`, `hashed SubPlan 2`, `InitPlan 1`, MySQL's
  /// `select #2`, MariaDB's `subquery#2`.
  record PlanValue(String name) implements Expression {

    /// Whether it is computed once, before the rows: an InitPlan.
    public boolean isOnce() {
      return name.startsWith("InitPlan");
    }
  }

  /// A query inside an expression, as written.
  record Subquery(String text) implements Expression {}

  /// A call of a function.
  ///
  /// @param name as written but for quotes, with its schema (`pg_catalog.lower`); MySQL's own are
  ///   in angle brackets (`<cache>`)
  /// @param arguments the arguments
  /// @param separators what stands before, between and behind the arguments (`DISTINCT`, `,`,
  ///   `FROM`): one more than there are arguments; none where no parentheses follow the name
  ///   (`CURRENT_DATE`)
  /// @param after what follows the parentheses (`OVER (…)`, `FILTER (WHERE …)`), as written
  record Call(String name, List<Expression> arguments, List<String> separators, String after)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
      separators = List.copyOf(separators);
    }
  }

  /// A value as another type.
  record Cast(Expression operand, String type) implements Expression {}

  /// An operator with its operands.
  ///
  /// @param operator in upper case; of several words with one blank between (`NOT LIKE`, `IS
  ///   DISTINCT FROM`); `OPERATOR(schema.op)` as printed
  /// @param operands one for an operator in front, two between; a third is `ESCAPE`'s
  record Operation(String operator, List<Expression> operands) implements Expression {
    public Operation {
      operands = List.copyOf(operands);
    }

    /// The operator without `OPERATOR(…)` and schema around it.
    public String symbol() {
      if (!operator.startsWith("OPERATOR(")) {
        return operator;
      }
      String inside = operator.substring("OPERATOR(".length(), operator.length() - 1);
      return inside.substring(inside.lastIndexOf('.') + 1);
    }
  }

  /// A comparison with the elements of an array: `a = ANY (…)`, `a <> ALL (…)`.
  record Quantified(Expression operand, String operator, String quantifier, Expression array)
      implements Expression {}

  /// `a IN (…)`. A subquery is the only value.
  record In(Expression operand, List<Expression> values, boolean negated) implements Expression {
    public In {
      values = List.copyOf(values);
    }
  }

  /// `a BETWEEN low AND high`.
  record Between(Expression operand, Expression low, Expression high, boolean negated)
      implements Expression {}

  /// A test that stands behind its operand: `IS NULL`, `IS NOT TRUE`.
  ///
  /// @param test without `IS` and `NOT`, in upper case
  record Is(Expression operand, String test, boolean negated) implements Expression {}

  /// `NOT` of something.
  record Not(Expression operand) implements Expression {}

  /// Conditions joined by `AND`, `OR` or `XOR`; at least two, and none of the same junction.
  record Logical(Junction junction, List<Expression> operands) implements Expression {
    public Logical {
      operands = List.copyOf(operands);
    }
  }

  /// `CASE`.
  record Case(Optional<Expression> operand, List<When> whens, Optional<Expression> otherwise)
      implements Expression {
    public Case {
      whens = List.copyOf(whens);
    }
  }

  /// An arm of a `CASE`.
  record When(Expression condition, Expression result) {}

  /// A row of values: `ROW(a, b)`, `(a, b)`.
  record Row(List<Expression> fields) implements Expression {
    public Row {
      fields = List.copyOf(fields);
    }
  }

  /// `ARRAY[…]`; inside of it, the brackets alone are one too.
  record ArrayOf(List<Expression> elements) implements Expression {
    public ArrayOf {
      elements = List.copyOf(elements);
    }
  }

  /// An element or a slice of an array, or of a jsonb: `a[1]`, `a[1:3]`.
  ///
  /// @param subscript what is in the brackets, as written
  record Subscript(Expression operand, String subscript) implements Expression {}

  /// A field of a row: `(a).field`; `*` for all.
  record Field(Expression operand, String name) implements Expression {}

  /// A text with a collation.
  record Collated(Expression operand, String collation) implements Expression {}

  /// MySQL's `INTERVAL amount unit`.
  record Interval(Expression amount, String unit) implements Expression {}

  /// MySQL's full-text search.
  ///
  /// @param mode what follows the pattern, in lower case (`in boolean mode`); empty for none
  record Match(List<Expression> columns, Expression pattern, String mode) implements Expression {
    public Match {
      columns = List.copyOf(columns);
    }
  }

  /// What was not understood, as printed.
  record Other(String text) implements Expression {}

  /// What joins conditions.
  enum Junction {
    AND,
    OR,
    XOR
  }
}
