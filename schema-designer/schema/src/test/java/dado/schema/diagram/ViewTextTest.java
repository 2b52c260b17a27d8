package dado.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT a, t.b, c AS d, e f FROM t                          | a;b;d;f            | .t
          select count(*), sum(x) over () AS y from s.t             | count(*);y         | s.t
          SELECT DISTINCT a FROM t, u AS v JOIN w USING (id)        | a                  | .t;.u;.w
          WITH q AS (SELECT 1 AS one FROM p) SELECT two FROM q      | two                | .p;.q
          SELECT "odd ""name""\" FROM "Sch"."Tab le"                 | odd "name"         | Sch.Tab le
          SELECT a FROM (SELECT b AS a FROM t WHERE x IN (1, 2)) z  | a                  | .t
          SELECT a FROM t ORDER BY a, b                             | a                  | .t
          SELECT a FROM t UNION SELECT b FROM u                     | a                  | .t;.u
          SELECT * FROM generate_series(1, 2) g, t                  | *                  | .t
          SELECT (SELECT max(y) FROM u WHERE u.x = t.x) AS m FROM t | m                  | .u;.t
          SELECT extract(year FROM at) AS y FROM t                  | y                  | .t
          SELECT a FROM (t JOIN u ON true), ONLY (w)                | a                  | .t;.u;.w
          SELECT 1                                                  | 1                  |
          VALUES (1)                                                |                    |
          ((((                                                      |                    |
          """)
  void tellsColumnsAndSources(String query, String columns, String reads) {
    ViewText text = ViewText.of(Engine.POSTGRESQL, query);
    assertThat(text.columns()).containsExactlyElementsOf(parts(columns));
    assertThat(text.reads()).extracting(Name::toString).containsExactlyElementsOf(parts(reads));
  }

  private static List<String> parts(String list) {
    return list == null ? List.of() : List.of(list.split(";"));
  }
}
