package dado.plan.format.sqlite;

import dado.plan.model.Query;
import dado.plan.model.Span;
import dado.plan.syntax.Draft;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// SQLite's `EXPLAIN QUERY PLAN` as rows: `id`, `parent`, `notused`, `detail`; before 3.24
/// `selectid`, `order`, `from`, `detail`. `Node.raw` has the columns.
public final class SqliteRows implements PlanFormat {
  private static final int HEAD = 4_000;

  @Override
  public String id() {
    return "sqlite-rows";
  }

  @Override
  public Engine engine() {
    return Engine.SQLITE;
  }

  @Override
  public boolean recognizes(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD)).stripLeading();
    boolean columns = head.contains("notused") && head.contains("parent");
    boolean old = head.contains("selectid") && head.contains("from");
    return EqpRows.isPlain(head) || (head.contains("detail") && (columns || old));
  }

  @Override
  public List<Query> parse(String sql, String text) throws PlanSyntaxException {
    SqlitePlan plan = new SqlitePlan();
    if (text.isBlank()) {
      // A statement without a step: SQLite empties a table, or gives constants.
      return List.of(plan.query(id(), sql, text));
    }
    EqpRows rows = EqpRows.read(text);
    if (rows.old()) {
      OldRows.hang(rows.rows(), plan.root());
    } else {
      hang(rows.rows(), plan, text);
    }
    return List.of(plan.query(id(), sql, text));
  }

  private static void hang(List<EqpRow> rows, SqlitePlan plan, String text)
      throws PlanSyntaxException {
    Map<Integer, Draft> byId = new HashMap<>(Map.of(0, plan.root()));
    for (EqpRow row : rows) {
      Draft parent = byId.get(row.second());
      if (parent == null) {
        throw missing(row, text);
      }
      Draft draft = draft(row, "id", "parent", SqlitePlan.COST);
      parent.children.add(draft);
      byId.put(row.first(), draft);
    }
  }

  private static PlanSyntaxException missing(EqpRow row, String text) {
    Span place = row.place();
    int start = place.isKnown() ? text.lastIndexOf('\n', Math.max(0, place.start() - 1)) : -1;
    int column =
        Math.max(0, place.start() - (start + 1)) + String.valueOf(row.first()).length() + 2;
    return new PlanSyntaxException(
        "No step has the id " + row.second(), place.line(text), column, "the id of an earlier row");
  }

  static Draft draft(EqpRow row, String first, String second, String third) {
    Draft draft = new Draft();
    draft.place = row.place();
    draft.raw.put(first, String.valueOf(row.first()));
    draft.raw.put(second, String.valueOf(row.second()));
    draft.raw.put(third, row.third());
    draft.raw.put("detail", row.detail().stripTrailing());
    return draft;
  }
}
