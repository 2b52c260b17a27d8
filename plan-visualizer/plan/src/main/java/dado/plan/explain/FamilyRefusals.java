package dado.plan.explain;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.SqlStatement.Kind;
import dado.schema.sql.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is never run on MySQL and MariaDB, as nothing could take it back.
final class FamilyRefusals {
  private FamilyRefusals() {}

  static void check(Connection connection, Watch watch, ExplainServer server, Admitted admitted)
      throws SQLException, ExplainRefusedException {
    Optional<String> unable = server.analyzeRefusal();
    if (unable.isPresent()) {
      throw new ExplainRefusedException(unable.get());
    }
    refuseFiles(server.engine(), admitted);
    if (admitted.kind() == Kind.WRITES && server.engine() == Engine.MARIADB) {
      refuseForGood(FamilyConsequences.targets(connection, watch, admitted));
    }
  }

  private static void refuseForGood(List<Consequences.Target> targets)
      throws ExplainRefusedException {
    for (Consequences.Target target : targets) {
      if (!target.rollsBack()) {
        throw new ExplainRefusedException(
            "The table "
                + target.table()
                + " is kept by "
                + target.storage()
                + ", which takes nothing back, so the statement is not run. Explain it without"
                + " running it.");
      }
    }
  }

  /// `INTO OUTFILE` writes a file even in a session that only reads.
  private static void refuseFiles(Engine engine, Admitted admitted) throws ExplainRefusedException {
    String sql = admitted.sql();
    boolean inserts = WriteTargets.of(engine, sql).inserts();
    for (Token token : SqlLexer.tokens(engine, sql)) {
      String text = token.in(sql).toLowerCase(Locale.ROOT);
      if (text.startsWith("/*!") || text.startsWith("/*m!")) {
        throw new ExplainRefusedException(
            "The statement holds a comment that the server executes, so it is not run. Take it out,"
                + " or explain the statement without running it.");
      }
      boolean file = text.equals("outfile") || text.equals("dumpfile");
      if (file || (text.equals("into") && !inserts)) {
        throw new ExplainRefusedException(
            "The statement writes with INTO, so it is not run. Take that part out.");
      }
    }
  }
}
