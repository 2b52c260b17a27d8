package dado.schema.migration;

import dado.schema.change.Change;
import dado.schema.dialect.Statement;
import dado.schema.dialect.Statement.Boundary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where a script is cut into transactions.
public final class Steps {

  private Steps() {}

  static List<Migration.Step> of(List<Statement> up, List<Statement> down) {
    List<List<Statement>> groups = groups(up);
    List<Migration.Step> steps = new ArrayList<>();
    Set<Change> known = new HashSet<>();
    List<Statement> open = new ArrayList<>(down);
    for (int i = 0; i < groups.size(); i++) {
      List<Statement> group = groups.get(i);
      Set<Change> own = new HashSet<>();
      group.stream().map(s -> s.cause().inverse()).filter(known::add).forEach(own::add);
      boolean first = i == 0 && groups.size() == 1;
      List<Statement> back = open.stream().filter(s -> first || own.contains(s.cause())).toList();
      open.removeAll(back);
      steps.add(step(group, back));
    }
    return open.isEmpty() || steps.isEmpty() ? steps : withRest(steps, open);
  }

  /// What no step of the way up caused belongs to the first one, which is taken back last.
  private static List<Migration.Step> withRest(List<Migration.Step> steps, List<Statement> rest) {
    List<Statement> back = new ArrayList<>(steps.getFirst().down());
    back.addAll(rest);
    steps.set(0, step(steps.getFirst().up(), back));
    return steps;
  }

  private static Migration.Step step(List<Statement> up, List<Statement> down) {
    return new Migration.Step(
        up,
        down,
        up.stream().allMatch(Statement::transactional),
        down.stream().allMatch(Statement::transactional));
  }

  /// The statements of each transaction, or of each run outside of any, in their order.
  public static List<List<Statement>> groups(List<Statement> statements) {
    List<List<Statement>> groups = new ArrayList<>();
    for (Statement statement : statements) {
      boolean joins =
          !groups.isEmpty() && joins(groups.getLast().getLast().boundary(), statement.boundary());
      if (!joins) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(statement);
    }
    return groups;
  }

  private static boolean joins(Boundary before, Boundary now) {
    return switch (now) {
      case JOINS -> before == Boundary.JOINS || before == Boundary.STARTS;
      case OUTSIDE -> before == Boundary.OUTSIDE;
      case STARTS, ALONE -> false;
    };
  }
}
