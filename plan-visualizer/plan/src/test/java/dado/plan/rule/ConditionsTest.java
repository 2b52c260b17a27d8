package dado.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "(orders.total > '800'::numeric) | orders.total",
        "((lower(o.status) = 'x (y'::text) AND (o.id = 5)) | o.status, o.id",
        "(created_at >= '2025-01-01 00:00:00+00'::timestamp with time zone) | created_at",
        "((status)::text = ANY ('{a,b}'::text[])) | status",
        "((prefs ->> 'lang'::text) = 'de'::text) | prefs",
        "(\"Order\".\"to tal\" = 5) | \"Order\".\"to tal\"",
        "(`shop`.`orders`.`note` like '%and%') | `shop`.`orders`.`note`",
        "(cast(orders.created_at as date) = '2025-06-01') | orders.created_at",
        "(a.x = b.y) | a.x, b.y",
        "(deleted IS NOT NULL) | deleted",
        "(n = 1e5) | n"
      })
  void mentionsColumns(String condition, String columns) {
    assertThat(String.join(", ", Conditions.columns(condition))).isEqualTo(columns);
  }

  @Test
  void splitsOnlyAtTheOutermostLevel() {
    assertThat(Conditions.parts("((a = 1) AND ((b = 2) OR (c = ' AND ')) AND (d = 3))", "AND"))
        .containsExactly("a = 1", "(b = 2) OR (c = ' AND ')", "d = 3");
    assertThat(Conditions.parts("(b = 2)", "OR")).containsExactly("b = 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "(total > '800'::numeric) | total",
        "((status)::text = 'paid'::text) | status",
        "(o.id = ANY ('{1,2}'::integer[])) | id",
        "(5 < o.id) | id",
        "(o.user_id = u.id) | user_id",
        "(`shop`.`o`.`note` = 'x') | note"
      })
  void findsTheColumnThatAnIndexCouldSearch(String condition, String column) {
    assertThat(comparison(condition).column("o")).contains(column);
    assertThat(comparison(condition).hidden("o")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "(lower(o.email) = 'x'::text) | o.email",
        "((created_at)::date = '2025-06-01'::date) | created_at",
        "((id % 7) = 0) | id",
        "(date_trunc('day'::text, created_at) = '2025-06-01'::date) | created_at",
        "((o.ref)::numeric = '123'::numeric) | o.ref",
        "(month(`o`.`created_at`) = 2) | `o`.`created_at`"
      })
  void findsTheColumnThatIsHidden(String condition, String column) {
    assertThat(comparison(condition).hidden("o")).contains(column);
    assertThat(comparison(condition).column("o")).isEmpty();
  }

  @Test
  void keepsUnknownTextWhole() {
    for (String odd : List.of("", "((", "'", "a = 'b", "))", "()", "= =", "\"", "x ~~~ y")) {
      assertThat(Conditions.parts(odd, "AND")).isNotEmpty();
      assertThat(Conditions.columns(odd)).isNotNull();
      assertThat(Comparison.of(odd)).isNotNull();
    }
  }

  @Test
  void needsNoStackAndNoPatienceForDeepBrackets() {
    String deep = "(".repeat(200_000) + "a = 1" + ")".repeat(200_000);
    assertThat(Conditions.bare(deep)).isEqualTo("a = 1");
  }

  private static Comparison comparison(String condition) {
    return Comparison.of(Conditions.bare(condition)).orElseThrow();
  }
}
