package dado.plan.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes executions up: trees of steps with loops, parallel processes, InitPlans, SubPlans and
/// common table expressions, and what each step truly took.
final class Executions {
  private static final int DEEPEST = 6;

  private final Random random;
  private final boolean dollars;
  private int names;

  private Executions(long seed) {
    this.random = new Random(seed);
    this.dollars = random.nextBoolean();
  }

  static Step of(long seed) {
    Executions made = new Executions(seed);
    Step root = made.step(0, 1, new long[] {1});
    made.addSubplans(root);
    return root;
  }

  private Step step(int depth, int processes, long[] loops) {
    if (processes == 1 && depth < DEEPEST - 1 && random.nextInt(5) == 0) {
      return gather(depth, loops);
    }
    if (processes > 1 && random.nextInt(6) == 0) {
      return bitmap(processes, loops);
    }
    Step step = run("Step", processes, loops);
    int children = depth >= DEEPEST ? 0 : random.nextInt(4);
    for (int i = 0; i < children; i++) {
      step.children.add(step(depth + 1, processes, below(loops)));
    }
    return step;
  }

  /// A step that spends some time and counts some blocks.
  private Step run(String type, int processes, long[] loops) {
    Step step = new Step(type, processes);
    for (int p = 0; p < processes; p++) {
      step.loops[p] = loops[p];
      step.self[p] = loops[p] == 0 ? 0 : millis();
    }
    step.blocks = step.allLoops() == 0 ? 0 : random.nextInt(1000);
    return step;
  }

  /// From a tenth of a microsecond to a second.
  private double millis() {
    return random.nextInt(4) == 0 ? 0 : Math.pow(10, random.nextDouble() * 7 - 4);
  }

  /// Usually as often, sometimes much more often, sometimes never.
  private long[] below(long[] loops) {
    long times = List.of(1L, 1L, 1L, 3L, 1000L, 0L).get(random.nextInt(6));
    long[] below = new long[loops.length];
    for (int p = 0; p < loops.length; p++) {
      below[p] = Math.min(1_000_000, loops[p] * times);
    }
    return below;
  }

  private Step gather(int depth, long[] loops) {
    Step gather = run("Gather", 1, loops);
    int processes = 1 + random.nextInt(4);
    long[] each = new long[processes];
    java.util.Arrays.fill(each, loops[0]);
    gather.children.add(step(depth + 1, processes, each));
    return gather;
  }

  /// One process builds the bitmap, the others wait for it.
  private Step bitmap(int processes, long[] loops) {
    Step heap = run("Bitmap Heap Scan", processes, loops);
    heap.parallelAware = true;
    long[] once = {loops[0]};
    heap.children.add(run("Bitmap Index Scan", 1, once));
    return heap;
  }

  private void addSubplans(Step root) {
    for (Step step : root.all()) {
      if (random.nextInt(6) == 0 && step.allLoops() > 0 && !step.type.startsWith("Bitmap")) {
        addSubPlan(step);
      }
    }
    for (Step step : root.all()) {
      boolean leads = step.processes == 1 && step.allLoops() == 1;
      if (leads && !step.type.startsWith("Bitmap") && random.nextInt(4) == 0) {
        addInitPlan(step);
      }
      if (leads && !step.type.startsWith("Bitmap") && random.nextInt(5) == 0) {
        addCte(step);
      }
    }
  }

  private void addSubPlan(Step owner) {
    if (owner.isGather()) {
      return;
    }
    Step sub = run("Step", owner.processes, below(owner.loops));
    sub.role = "SubPlan";
    sub.subplan = "SubPlan " + ++names;
    owner.children.addFirst(sub);
  }

  private void addInitPlan(Step attached) {
    List<Step> possible = executed(attached);
    Step needs = possible.get(random.nextInt(possible.size()));
    Step plan = run("Step", 1, new long[] {1});
    plan.role = "InitPlan";
    int number = ++names;
    plan.subplan = "InitPlan " + number + (dollars ? " (returns $" + number + ")" : "");
    attached.children.addFirst(plan);
    Step runs = evaluator(attached, needs);
    String mention = dollars ? "$" + number : "(InitPlan " + number + ").col1";
    boolean printed = runs != attached || random.nextBoolean();
    needs.filter += printed ? (needs.filter.isEmpty() ? "" : " AND ") + "x > " + mention : "";
    charge(runs, plan, plan.total());
    if (printed && random.nextInt(3) == 0) {
      mentionElsewhere(attached, possible, runs, mention);
    }
  }

  /// A step that mentions the value and found it computed already.
  private void mentionElsewhere(Step attached, List<Step> possible, Step runs, String mention) {
    Step other = possible.get(random.nextInt(possible.size()));
    other.filter += (other.filter.isEmpty() ? "" : " AND ") + "y > " + mention;
    evaluator(attached, other).ambiguous = true;
    runs.ambiguous = true;
  }

  /// The steps that may need a value: those that ran, but not in subplans of others.
  private static List<Step> executed(Step top) {
    List<Step> found = new ArrayList<>(List.of(top));
    for (Step child : top.children) {
      if (child.isAsked() && child.allLoops() > 0) {
        found.addAll(executed(child));
      }
    }
    return found;
  }

  /// The outermost Gather above the step that needs it, or that step.
  private static Step evaluator(Step attached, Step needs) {
    Step at = attached;
    while (at != needs) {
      if (at.isGather()) {
        return at;
      }
      at = towards(at, needs);
    }
    return needs;
  }

  private static Step towards(Step at, Step needs) {
    return at.children.stream().filter(c -> c.all().contains(needs)).findFirst().orElseThrow();
  }

  private static void charge(Step runs, Step plan, double millis) {
    runs.inside[0] += millis;
    runs.blocksInside += plan.allBlocks();
  }

  private void addCte(Step attached) {
    List<Step> leads =
        executed(attached).stream()
            .filter(s -> s.processes == 1 && s.allLoops() == 1 && !s.type.startsWith("Bitmap"))
            .filter(s -> !s.isGather())
            .toList();
    if (leads.isEmpty()) {
      return;
    }
    Step plan = run("Step", 1, new long[] {1});
    plan.role = "CTE";
    String name = "c" + ++names;
    plan.subplan = "CTE " + name;
    int scans = 1 + random.nextInt(3);
    double left = plan.total();
    for (int i = 0; i < scans; i++) {
      Step scan = run("CTE Scan", 1, new long[] {1});
      scan.cte = name;
      double part = i == scans - 1 ? left : left * random.nextDouble();
      left -= part;
      scan.inside[0] += part;
      scan.blocksInside += i == 0 ? plan.allBlocks() : 0;
      scan.ambiguous = scans > 1;
      leads.get(random.nextInt(leads.size())).children.add(scan);
    }
    attached.children.addFirst(plan);
  }
}
