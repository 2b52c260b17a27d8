package dado.plan.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.model.Engine;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExpressionLawsTest {

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whatIsPrintedReadsAsTheSame(@ForAll Engine engine, @ForAll("expressions") Expression e) {
    String printed = ExpressionPrinter.print(engine, e);
    assertThat(ExpressionParser.parse(engine, printed)).as(printed).isEqualTo(e);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void anyTextIsReadAndNothingIsLost(@ForAll Engine engine, @ForAll("texts") String text) {
    Expression read = ExpressionParser.parse(engine, text);
    assertThat(ExpressionPrinter.print(engine, read)).isNotNull();
    for (Written.Condition conjunct : Written.conjuncts(engine, text, "Filter")) {
      assertThat(conjunct.end()).isBetween(conjunct.start(), text.length());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "b.c",
            "'x'",
            "5",
            "(",
            ")",
            "AND",
            "OR",
            "NOT",
            "=",
            "<",
            "~~",
            "::",
            "text",
            "IN",
            "BETWEEN",
            "CASE",
            "WHEN",
            "END",
            "[",
            "]",
            ",",
            "IS",
            "NULL",
            "ANY",
            "$1",
            "?",
            "'",
            "\"",
            "<cache>",
            "select",
            "#2",
            "INTERVAL",
            ".",
            "*")
        .list()
        .ofMaxSize(25)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<Expression> expressions() {
    return Arbitraries.lazyOf(
        this::leaves,
        this::leaves,
        this::leaves,
        this::leaves,
        this::leaves,
        this::leaves,
        this::pairs,
        this::junctions,
        this::others);
  }

  private Arbitrary<Expression> leaves() {
    return Arbitraries.of(
        new Expression.Column(List.of(), "a"),
        new Expression.Column(List.of("o"), "Select"),
        new Expression.Column(List.of("public", "o"), "status"),
        new Expression.Constant("'it''s'"),
        new Expression.Constant("-5"),
        new Expression.Constant("1.5e3"),
        new Expression.Constant("NULL"),
        new Expression.Constant("TIMESTAMP'2026-01-01 00:00:00'"),
        new Expression.PlanValue("hashed SubPlan 1"),
        new Expression.Subquery("select 1"));
  }

  private Arbitrary<Expression> pairs() {
    return Combinators.combine(
            expressions(),
            Arbitraries.of("=", "<>", "<", "+", "*", "LIKE", "NOT LIKE", "||"),
            expressions())
        .as(ExpressionLawsTest::operation);
  }

  /// MySQL reads `||` as OR.
  private static Expression operation(Expression left, String operator, Expression right) {
    return new Expression.Operation(operator.equals("||") ? "/" : operator, List.of(left, right));
  }

  private Arbitrary<Expression> junctions() {
    return Combinators.combine(
            Arbitraries.of(Expression.Junction.AND, Expression.Junction.OR),
            expressions().list().ofMinSize(2).ofMaxSize(3))
        .as(ExpressionLawsTest::junction);
  }

  /// Conditions joined by the same junction are one.
  private static Expression junction(Expression.Junction junction, List<Expression> operands) {
    return new Expression.Logical(
        junction,
        operands.stream()
            .flatMap(o ->
                o instanceof Expression.Logical l && l.junction() == junction
                    ? l.operands().stream()
                    : java.util.stream.Stream.of(o))
            .toList());
  }

  private Arbitrary<Expression> others() {
    return Combinators.combine(expressions(), expressions(), Arbitraries.integers().between(0, 7))
        .as(ExpressionLawsTest::other);
  }

  private static Expression other(Expression a, Expression b, int kind) {
    return switch (kind) {
      case 0 -> new Expression.Not(a);
      case 1 -> new Expression.Is(a, "NULL", true);
      case 2 -> new Expression.Between(a, b, a, false);
      case 3 -> new Expression.In(a, List.of(b, a), true);
      case 4 -> new Expression.Call("lower", List.of(a, b), List.of("", ",", ""), "");
      case 5 -> new Expression.Cast(a, "char(20)");
      case 6 ->
          new Expression.Case(Optional.of(a), List.of(new Expression.When(b, a)), Optional.of(b));
      default -> new Expression.Row(List.of(a, b));
    };
  }
}
