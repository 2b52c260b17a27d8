package dado.schema.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '§',
      value = {
        "length( a )>2 ⇒ length(a) > 2",
        "a=-1 and b in(1,2) ⇒ a = -1 AND b IN (1, 2)",
        "- -1 ⇒ - -1",
        "-(-x) ⇒ -(-x)",
        "a - -b ⇒ a - -b",
        "not exists(select 1) ⇒ NOT EXISTS (SELECT 1)",
        "count( * ) ⇒ count(*)",
        "cast(a as text) ⇒ CAST(a AS text)",
        "[a b]||`c` ⇒ \"a b\" || c",
        "\"open\" ⇒ \"open\"",
        "\"t\".\"x\" ⇒ t.x",
        "x'00'like y escape'!' ⇒ x'00' LIKE y ESCAPE '!'",
        "replace(a,'x','Y  z') ⇒ replace(a, 'x', 'Y  z')",
        "case when a then 1 else-1 end ⇒ CASE WHEN a THEN 1 ELSE -1 END",
        "a->>'$.b' is null ⇒ a ->> '$.b' IS NULL",
        "a /* why */ +1 ⇒ a /* why */ + 1",
        "sum(x)over(partition by y) ⇒ sum(x) OVER (PARTITION BY y)",
        "~a&1<<2 ⇒ ~a & 1 << 2",
        "like(a,b) ⇒ LIKE (a, b)",
        "1.5e-3 ⇒ 1.5e-3",
      })
  void expressionsAreWrittenInOneWay(String typed, String written) {
    assertThat(Canonical.expression(typed)).isEqualTo(written);
  }

  @Test
  void aCommentToTheLinesEndDoesNotSwallowWhatFollows() {
    assertThat(Canonical.expression("a -- why */ not?\n + b"))
        .isEqualTo("a /* why * / not? */ + b");
    assertThat(Canonical.expression("a /* to the end")).isEqualTo("a /* to the end */");
  }

  @Test
  void longQueriesHaveALineForEachClause() {
    assertThat(
            Canonical.query(
                "select distinct a, (select max(b) from u where u.a = t.a) as m from t left join v on"
                    + " v.a = t.a where a is distinct from 1 group by a union all select 1, 2 order by 1"))
        .isEqualTo(
            """
            SELECT DISTINCT a, (SELECT max(b) FROM u WHERE u.a = t.a) AS m
            FROM t
            LEFT JOIN v ON v.a = t.a
            WHERE a IS DISTINCT FROM 1
            GROUP BY a
            UNION ALL
            SELECT 1, 2
            ORDER BY 1\
            """);
  }

  @Test
  void triggersHaveALineForEachStatement() {
    assertThat(
            Canonical.trigger(
                "create trigger x after update of a on \"t\" when new.a=case when 1 then 2 end begin"
                    + " delete from u;update u set a=1;end"))
        .isEqualTo(
            """
            CREATE TRIGGER x AFTER UPDATE OF a ON t WHEN new.a = CASE WHEN 1 THEN 2 END BEGIN
              DELETE FROM u;
              UPDATE u SET a = 1;
            END\
            """);
  }

  /// Written once, it stays; other spaces between the same words make no difference.
  @Property(tries = 3000)
  void spacesMakeNoDifference(
      @ForAll("words") List<String> words, @ForAll("spaces") List<String> spaces) {
    String plain = String.join(" ", words);
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      spaced.append(words.get(i)).append(spaces.get(i));
    }
    String written = Canonical.expression(plain);
    assertThat(Canonical.expression(spaced.toString())).isEqualTo(written);
    assertThat(Canonical.expression(written)).isEqualTo(written);
    assertThat(Canonical.query(Canonical.query(plain))).isEqualTo(Canonical.query(plain));
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of(
            "a", "\"b c\"", "[d]", "`e`", "'it''s'", "1", ".5", "x'ff'", "+", "-", "~", "*", "||",
            "=", "->>", "(", ")", ",", "AND", "not", "in", "case", "end", "like", "replace", "from",
            "join", "/* c */", "select", "union", "date", "key", "ß")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<String>> spaces() {
    return Combinators.combine(Arbitraries.of(" ", "\n", "\t ", "  \r\n"), Arbitraries.just(""))
        .as((a, b) -> a + b)
        .list()
        .ofSize(12);
  }
}
