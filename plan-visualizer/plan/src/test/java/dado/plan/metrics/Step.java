package dado.plan.metrics;

import java.util.ArrayList;
import java.util.List;

/// A step of an execution that was made up, with what it truly took in each process.
final class Step {
  final String type;
  final int processes;

  /// "" for a child, else "InitPlan", "SubPlan" or "CTE".
  String role = "";

  String subplan = "";
  String filter = "";
  String cte = "";
  boolean parallelAware;
  final double[] self;
  final long[] loops;
  long blocks;
  final List<Step> children = new ArrayList<>();

  /// What ran inside it without hanging below it: InitPlans that it evaluated, its parts of common
  /// table expressions; milliseconds by process, and blocks.
  final double[] inside;

  long blocksInside;

  /// Other steps could be thought to have run what it ran, or the other way round.
  boolean ambiguous;

  Step(String type, int processes) {
    this.type = type;
    this.processes = processes;
    this.self = new double[processes];
    this.loops = new long[processes];
    this.inside = new double[processes];
  }

  boolean isGather() {
    return type.equals("Gather");
  }

  /// Whether it ran in the time of the step above it.
  boolean isAsked() {
    return role.isEmpty() || role.equals("SubPlan");
  }

  long allLoops() {
    long sum = 0;
    for (long l : loops) {
      sum += l;
    }
    return sum;
  }

  /// Of all processes together, with everything that ran inside.
  double total() {
    double sum = 0;
    for (int p = 0; p < processes; p++) {
      sum += total(p);
    }
    return sum;
  }

  /// Of one process, with everything that ran inside.
  double total(int process) {
    double sum = self[process] + inside[process];
    for (Step child : children) {
      if (child.isAsked()) {
        sum += part(child, process);
      }
    }
    return sum;
  }

  /// What of a child's time is in a process of this step.
  private double part(Step child, int process) {
    if (isGather()) {
      // By definition: so that wall time adds up, below a Gather it is the processes' average.
      return child.wall();
    }
    return child.processes == processes ? child.total(process) : child.total();
  }

  /// Wall time, with everything that ran inside.
  double wall() {
    return total() / ran();
  }

  /// How many processes ran it: one builds a bitmap, the others wait.
  int ran() {
    return type.equals("Bitmap Index Scan") ? 1 : processes;
  }

  /// Wall time of the step alone.
  double wallSelf() {
    double sum = 0;
    for (double s : self) {
      sum += s;
    }
    return sum / processes;
  }

  long allBlocks() {
    long sum = blocks + blocksInside;
    for (Step child : children) {
      sum += child.isAsked() ? child.allBlocks() : 0;
    }
    return sum;
  }

  /// This step and all below it, in the order in which they are printed.
  List<Step> all() {
    List<Step> all = new ArrayList<>(List.of(this));
    children.forEach(c -> all.addAll(c.all()));
    return all;
  }
}
