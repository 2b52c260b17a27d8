package dado.plan.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dado.schema.model.Engine;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HostileExpressionsTest {
  private static final int MANY = 100_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TestFactory
  Stream<DynamicTest> readsAnyDepthAndLengthInLinearTime() {
    return Stream.of(
            "(".repeat(MANY) + "a" + ")".repeat(MANY),
            "(".repeat(MANY),
            ")".repeat(MANY),
            "a" + " + b".repeat(MANY) + " = 5",
            "NOT ".repeat(MANY) + "a",
            "- ".repeat(MANY) + "a",
            "a" + "::text".repeat(MANY),
            "a" + "[1]".repeat(MANY),
            "(".repeat(MANY) + "a" + " AND b)".repeat(MANY),
            "a" + " AND (b OR (c".repeat(MANY) + "))".repeat(MANY),
            "CASE WHEN ".repeat(MANY),
            "f(".repeat(MANY),
            "a BETWEEN ".repeat(MANY),
            "ARRAY[" + "[".repeat(MANY),
            "x y ( ".repeat(MANY),
            "x y AND ".repeat(MANY),
            "'".repeat(MANY + 1),
            "/*".repeat(MANY),
            "$a$ ".repeat(MANY),
            "(1 < ".repeat(MANY),
            "INTERVAL ".repeat(MANY),
            "MATCH (".repeat(MANY))
        .map(t -> DynamicTest.dynamicTest(t.substring(0, 20), () -> readsInTime(t)));
  }

  private static void readsInTime(String text) {
    for (Engine engine : Engine.values()) {
      assertTimeoutPreemptively(
          LIMIT,
          () -> {
            Expression read = ExpressionParser.parse(engine, text);
            assertThat(ExpressionPrinter.print(engine, read)).isNotEmpty();
            assertThat(Written.blocks(engine, "SELECT a FROM t WHERE " + text)).isNotNull();
          });
    }
  }

  @Test
  void keepsAHundredThousandTerms() {
    String text = "a = 5" + " AND b = 'x'".repeat(MANY);
    Expression read = ExpressionParser.parse(Engine.POSTGRESQL, text);
    assertThat(Expressions.conjuncts(read)).hasSize(MANY + 1);
    assertThat(Expressions.others(read)).isEmpty();
  }

  @Test
  void keepsWhatItDoesNotUnderstandAsSmallAsItCan() {
    Expression read = ExpressionParser.parse(Engine.POSTGRESQL, "a = 1 AND b weird c AND d = 2");
    assertThat(Expressions.conjuncts(read)).hasSize(3);
    assertThat(Expressions.others(read)).containsExactly(new Expression.Other("b weird c"));
  }

  @Test
  void readsQueriesInsideQueriesInTime() {
    String sql = "SELECT a FROM t WHERE a IN (".repeat(MANY / 10) + "1" + ")".repeat(MANY / 10);
    assertTimeoutPreemptively(LIMIT, () -> Written.blocks(Engine.SQLITE, sql));
  }
}
