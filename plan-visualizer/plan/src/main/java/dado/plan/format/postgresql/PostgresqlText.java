package dado.plan.format.postgresql;

import dado.plan.model.Query;
import dado.plan.syntax.Fields;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's `EXPLAIN` as people read it, of all versions since 8.4, and what auto_explain logs.
///
/// The fields are those of the JSON format, so that one execution gives one plan in all formats.
/// What text leaves out (counters that are zero, `false`) is left out here too.
public final class PostgresqlText implements PlanFormat {
  private static final int LINES_LOOKED_AT = 400;

  @Override
  public String id() {
    return "postgresql-text";
  }

  @Override
  public Engine engine() {
    return Engine.POSTGRESQL;
  }

  @Override
  public boolean recognizes(String text) {
    int end = 0;
    for (int i = 0; i < LINES_LOOKED_AT && end >= 0; i++) {
      end = text.indexOf('\n', end + 1);
    }
    List<TextLine> lines = TextLines.of(end < 0 ? text : text.substring(0, end));
    int first = TextReader.firstRoot(lines);
    return first >= 0;
  }

  /// Where the first plan in a text starts; -1 where there is none.
  public static int start(String text) {
    List<TextLine> lines = TextLines.of(text);
    int first = TextReader.firstRoot(lines);
    return first < 0 ? -1 : lines.get(first).place().start();
  }

  @Override
  public List<Query> parse(String sql, String text) throws PlanSyntaxException {
    List<Query> queries = new ArrayList<>();
    for (Fields plan : TextReader.read(text)) {
      queries.add(PostgresqlPlan.query(id(), sql, plan, text));
    }
    if (queries.isEmpty()) {
      throw new PlanSyntaxException(
          "No line is a step of a plan",
          1,
          1,
          "what EXPLAIN prints, with a first line such as \"Seq Scan on orders  (cost=0.00..1.00"
              + " rows=1 width=4)\"");
    }
    return queries;
  }
}
