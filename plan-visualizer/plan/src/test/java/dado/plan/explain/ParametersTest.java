package dado.plan.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.model.Engine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ParametersTest {
  private record Row(Engine engine, String sql, String found, String numbered) {}

  @TestFactory
  Stream<DynamicTest> findsWhatHasToBeBoundAndNothingElse() {
    return Stream.of(
            new Row(Engine.POSTGRESQL, "a = $2 or b = $1", "$1 $2", "a = $2 or b = $1"),
            new Row(
                Engine.POSTGRESQL,
                "a = :x or b = :y or c = :x",
                ":x :y",
                "a = $1 or b = $2 or c = $1"),
            new Row(Engine.POSTGRESQL, "a::text = :x::text", ":x", "a::text = $1::text"),
            new Row(
                Engine.POSTGRESQL,
                "j ? 'k' and j ?| :keys and i = :i",
                ":keys :i",
                "j ? 'k' and j ?| $1 and i = $2"),
            new Row(Engine.POSTGRESQL, "(j) ?& ?", "?1", "(j) ?& $1"),
            new Row(
                Engine.POSTGRESQL,
                "t[1:2], t[1:n], array[:a, :b], t[:c]",
                ":a :b :c",
                "t[1:2], t[1:n], array[$1, $2], t[$3]"),
            new Row(Engine.POSTGRESQL, "'$1', $q$ :a ? $q$, \"a:b\", e'\\':c' -- :d", "", ""),
            new Row(Engine.POSTGRESQL, "f(a := 1, b => :b)", ":b", "f(a := 1, b => $1)"),
            new Row(Engine.MYSQL, "@x := ? and @@sql_mode = :m and j->'$.a' = 1", "?1 :m", ""),
            new Row(
                Engine.MYSQL,
                "a = ? /* ? */ and b = '?' # ?\nand c = \"?\" and `a?` = ?",
                "?1 ?2",
                "a = ? /* ? */ and b = '?' # ?\nand c = \"?\" and `a?` = ?"),
            new Row(Engine.MARIADB, "a = :x and b = :x", ":x", "a = ? and b = ?"),
            new Row(
                Engine.SQLITE,
                "a = ?2 and b = ? and c = :n and d = @m and e = $o and f = ?2",
                "?2 ?3 :n @m $o",
                "a = ?2 and b = ?3 and c = ?4 and d = ?5 and e = ?6 and f = ?2"),
            new Row(Engine.SQLITE, "[a?] = ':x'", "", ""))
        .map(row -> DynamicTest.dynamicTest(row.engine() + " " + row.sql(), () -> check(row)));
  }

  private static void check(Row row) {
    String sql = "select " + row.sql();
    Parameters parameters = Parameters.in(row.engine(), sql);
    assertThat(
            parameters.distinct().stream()
                .map(Parameters.Parameter::written)
                .collect(Collectors.joining(" ")))
        .isEqualTo(row.found());
    if (!row.numbered().isEmpty()) {
      assertThat(parameters.numbered(row.engine(), sql).text())
          .isEqualTo("select " + row.numbered());
    }
  }

  @Property
  void everyPlaceIsFoundAgainInTheOriginal(@ForAll @StringLength(max = 30) String noise) {
    for (Engine engine : Engine.values()) {
      String sql = "select :some, " + noise + " :other_name, :some";
      Parameters.Numbered numbered = Parameters.in(engine, sql).numbered(engine, sql);
      int last = numbered.text().length();
      assertThat(numbered.original(last)).isEqualTo(sql.length());
      int previous = 0;
      for (int i = 0; i <= last; i++) {
        assertThat(numbered.original(i)).isBetween(previous, sql.length());
        previous = numbered.original(i);
      }
    }
  }

  @Property
  void aTextWithoutSignsStaysAsItIs(@ForAll @StringLength(max = 50) String text) {
    String plain = text.replaceAll("[$?:@]", " ");
    for (Engine engine : List.of(Engine.POSTGRESQL, Engine.MYSQL, Engine.SQLITE)) {
      Parameters found = Parameters.in(engine, plain);
      assertThat(found.places()).isEmpty();
      assertThat(found.numbered(engine, plain).text()).isEqualTo(plain);
    }
  }
}
