package dado.plan.workload;

import dado.plan.compare.PlanGroup;
import dado.plan.compare.PlanGroups;
import dado.plan.explain.Arguments;
import dado.plan.explain.ExplainRefusedException;
import dado.plan.format.PlanReader;
import dado.plan.format.Reading;
import dado.plan.model.Query;
import dado.schema.model.Engine;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/// The statements of a log with many plans, such as auto_explain writes: one for each query, with
/// the values of its slowest run, and the time of all its runs as its weight.
final class PlanLog {
  private static final String PARAMETERS = "Query Parameters";

  private final Engine engine;
  private final String name;
  private final PlanGroups groups = new PlanGroups();
  private final List<String> notes = new ArrayList<>();
  private int unread;
  private int foreign;
  private int textless;

  private PlanLog(Engine engine, String name) {
    this.engine = engine;
    this.name = name;
  }

  /// Reads a log to its end.
  ///
  /// @param name the file's, for people
  static Workload read(Engine engine, String name, Reader in) throws IOException {
    PlanLog log = new PlanLog(engine, name);
    PlanReader.read(in, log::add);
    List<WorkloadStatement> statements = log.statements();
    log.note(log.unread, " that could not be read: dado plan show says why.");
    log.note(log.textless, " that came without the query's text.");
    log.note(log.foreign, " of another engine than " + engine.title() + ".");
    return new Workload(statements, log.notes);
  }

  private void note(int plans, String why) {
    if (plans > 0) {
      notes.add("Left out of " + name + ": " + (plans == 1 ? "1 plan" : plans + " plans") + why);
    }
  }

  private void add(Reading reading) {
    if (reading.query().isEmpty()) {
      unread++;
      return;
    }
    Query query = reading.query().get();
    if (query.engine() != engine) {
      foreign++;
    } else if (query.sql().isBlank()) {
      textless++;
    } else {
      groups.add(query, name + ", line " + reading.line());
    }
  }

  private List<WorkloadStatement> statements() {
    List<WorkloadStatement> statements = new ArrayList<>();
    for (PlanGroup group : groups.costliest()) {
      String id = name + "#" + (statements.size() + 1);
      String runs = group.plans() == 1 ? "1 plan" : group.plans() + " plans";
      String source = group.where() + " (" + runs + ")";
      double weight = group.totalMillis() > 0 ? group.totalMillis() : group.plans();
      statements.add(bound(new WorkloadStatement(id, sql(group.worst()), weight, source), group));
    }
    return statements;
  }

  private static String sql(Query query) {
    String sql = query.sql().strip();
    return PreparedText.of(sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql);
  }

  private WorkloadStatement bound(WorkloadStatement statement, PlanGroup group) {
    Arguments values = LoggedValues.of(group.worst().printed().getOrDefault(PARAMETERS, ""));
    try {
      return statement.with(engine, values);
    } catch (ExplainRefusedException e) {
      return statement;
    }
  }
}
