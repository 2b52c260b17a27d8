package dado.plan.format.mysql;

import dado.plan.format.family.Notes;
import dado.plan.model.Query;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Leftovers;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// A plan of MySQL that has been read. The server prints no times outside the tree.
final class MysqlPlan {
  private MysqlPlan() {}

  static Query query(
      String format, String sql, String text, List<Draft> roots, Notes notes, Leftovers leftovers) {
    return new Query(
        Engine.MYSQL,
        format,
        sql,
        Draft.finish(roots),
        Map.of(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Map.of(),
        notes.messages(),
        leftovers.numbered(roots),
        text);
  }
}
