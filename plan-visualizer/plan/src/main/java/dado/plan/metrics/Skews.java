package dado.plan.metrics;

import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What each parallel process did, from what PostgreSQL prints with VERBOSE: the workers one by
/// one, the leader only within the whole.
final class Skews {
  private Skews() {}

  /// Empty where no workers were printed, or without numbers.
  static Optional<Skew> of(Node node) {
    return node.actual().isEmpty() || node.actual().get().workers().stream().noneMatch(Skews::ran)
        ? Optional.empty()
        : node.actual().map(Skews::of);
  }

  private static boolean ran(Worker worker) {
    return worker.actual().executed();
  }

  private static Skew of(Actual actual) {
    List<ProcessShare> processes = new ArrayList<>();
    ProcessShare leader = share(ProcessShare.LEADER, actual);
    for (Worker worker : actual.workers()) {
      ProcessShare share = share(worker.number(), worker.actual());
      processes.add(share);
      leader = leader.without(share);
    }
    if (leader.loops() > 0) {
      processes.addFirst(leader.notNegative());
    }
    return new Skew(processes, factor(processes));
  }

  private static ProcessShare share(int worker, Actual actual) {
    Measured millis = new Measured(actual.totalMillis().orElse(0), actual.timeError());
    return new ProcessShare(
        worker, actual.loops(), millis.times(actual.loops()), Totals.rows(actual));
  }

  private static double factor(List<ProcessShare> processes) {
    double most = 0;
    double sum = 0;
    boolean timed = processes.stream().anyMatch(p -> p.millis().value() > 0);
    for (ProcessShare process : processes) {
      double did = timed ? process.millis().value() : process.rows().value();
      most = Math.max(most, did);
      sum += did;
    }
    return sum > 0 ? most * processes.size() / sum : 1;
  }

  /// What a Gather took beyond the leader's own run of the part below it.
  static Optional<Measured> collecting(Node gather) {
    if (!(gather.operator() instanceof Operator.Gather) || gather.children().isEmpty()) {
      return Optional.empty();
    }
    return gather.children().stream()
        .flatMap(c -> of(c).stream())
        .findFirst()
        .flatMap(s -> gather.actual().map(a -> collecting(a, s)));
  }

  private static Measured collecting(Actual gather, Skew below) {
    Measured leader =
        below.processes().stream()
            .filter(ProcessShare::isLeader)
            .map(ProcessShare::millis)
            .findFirst()
            .orElse(Measured.ZERO);
    return share(ProcessShare.LEADER, gather).millis().minus(leader).notNegative();
  }
}
