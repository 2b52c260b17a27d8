package dado.plan.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.expression.Expression.Other;
import dado.plan.predicate.ExpressionText;
import dado.schema.model.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParserTest {

  /// What the reader understood, written out again with the brackets that it saw.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          POSTGRESQL | (status = 'paid'::text)                    | status = ('paid')::text
          POSTGRESQL | ((email)::text ~~ 'a%'::text)              | (email)::text ~~ ('a%')::text
          POSTGRESQL | (id = ANY ('{1,2}'::integer[]))            | id = ANY (('{1,2}')::integer[])
          POSTGRESQL | ((a = 1) AND ((b > 2) OR (NOT c)))         | (a = 1) AND ((b > 2) OR (NOT (c)))
          POSTGRESQL | (ts AT TIME ZONE 'UTC'::text)              | ts AT TIME ZONE ('UTC')::text
          POSTGRESQL | (hashed SubPlan 1)                         | (hashed SubPlan 1)
          POSTGRESQL | (o.total > (InitPlan 1).col1)              | o.total > ((InitPlan 1)).col1
          POSTGRESQL | ("Odd Name" IS NOT NULL)                   | Odd Name IS NOT NULL
          POSTGRESQL | (data @> '{"a": 1}'::jsonb)                | data @> ('{"a": 1}')::jsonb
          POSTGRESQL | (x OPERATOR(pg_catalog.=) 1)               | x OPERATOR(pg_catalog.=) 1
          POSTGRESQL | ((a)::timestamp with time zone < now())    | (a)::timestamp with time zone < now()
          POSTGRESQL | (a - 1 - 2) = 3                            | ((a - 1) - 2) = 3
          MYSQL      | (`shop`.`o`.`id` = <cache>(5))             | o.id = <cache>(5)
          MYSQL      | (o.a in (1,2)) and (o.b like 'x%')         | (o.a IN (1, 2)) AND (o.b LIKE 'x%')
          MYSQL      | (cast(o.a as char(10) charset utf8mb4) = 'x') | CAST(o.a AS char(10) charset utf8mb4) = 'x'
          MARIADB    | o.a between 1 and 5 and o.b = 2            | (o.a BETWEEN 1 AND 5) AND (o.b = 2)
          SQLITE     | a=? AND b>?                                | (a = ?) AND (b > ?)
          """)
  void readsWhatServersPrint(Engine engine, String text, String understood) {
    assertThat(ExpressionText.of(engine, ExpressionParser.parse(engine, text)))
        .isEqualTo(understood);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          POSTGRESQL | (a = 1
          POSTGRESQL | a = =
          POSTGRESQL | a b c
          MYSQL      | (o.a in (1,2)
          SQLITE     | 'never closed
          POSTGRESQL | CASE WHEN a THEN
          """)
  void keepsWhatItDoesNotUnderstandWhole(Engine engine, String text) {
    assertThat(ExpressionParser.parse(engine, text)).isEqualTo(new Other(text));
  }

  @Test
  void neitherOverflowsNorTakesLongOnHugeConditions() {
    String deep = "(".repeat(100_000) + "a = 1" + ")".repeat(100_000);
    assertThat(ExpressionParser.parse(Engine.POSTGRESQL, deep)).isInstanceOf(Other.class);
    String wide = "(a = 1)" + " OR (a = 2)".repeat(100_000);
    Expression read = ExpressionParser.parse(Engine.POSTGRESQL, wide);
    assertThat(((Expression.Logical) read).operands()).hasSize(100_001);
    String nots = "NOT ".repeat(100_000) + "a";
    assertThat(ExpressionParser.parse(Engine.POSTGRESQL, nots)).isInstanceOf(Other.class);
    assertThat(ExpressionParser.parse(Engine.POSTGRESQL, "NOT NOT a"))
        .isEqualTo(new Expression.Not(new Expression.Not(column("a"))));
  }

  private static Expression column(String name) {
    return new Expression.Column(List.of(), name);
  }
}
