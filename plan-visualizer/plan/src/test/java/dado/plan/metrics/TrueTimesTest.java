package dado.plan.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dado.plan.format.PlanFormats;
import dado.plan.model.Counter;
import dado.plan.model.Query;
import dado.schema.model.Engine;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// The laws of the arithmetic, on executions whose true times are known: made up, printed as
/// PostgreSQL prints them, and computed back.
class TrueTimesTest {
  private static final double FLOATING = 1e-6;

  @Property(tries = 3000)
  void everyTrueTimeLiesWithinTheErrorOfTheOneComputed(@ForAll long seed) throws Exception {
    Step root = Executions.of(seed);
    Metrics metrics = metrics(root);
    List<Step> steps = root.all();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      NodeMetrics of = metrics.of(i + 1);
      String what = "seed " + seed + ", step " + (i + 1);
      boolean disputed = step.ambiguous || step.role.equals("InitPlan");
      if (!disputed || !leavesOpen(steps)) {
        near(what + " self", of.selfMillis().orElseThrow(), wallSelf(step));
      }
      near(what + " inclusive", of.inclusiveMillis().orElseThrow(), step.wall());
      assertThat(of.raisedMillis()).as(what).isZero();
    }
  }

  @Property(tries = 1000)
  void everyBlockIsCountedWhereItWasRead(@ForAll long seed) throws Exception {
    Step root = Executions.of(seed);
    Metrics metrics = metrics(root);
    List<Step> steps = root.all();
    double sum = 0;
    for (int i = 0; i < steps.size(); i++) {
      double self = metrics.of(i + 1).self().counters().get(Counter.SHARED_HIT);
      sum += self;
      if (!steps.get(i).ambiguous && !leavesOpen(steps)) {
        assertThat(self)
            .as("seed " + seed + ", step " + (i + 1))
            .isCloseTo((double) steps.get(i).blocks, within(FLOATING));
      }
    }
    assertThat(sum).isCloseTo((double) root.allBlocks(), within(FLOATING));
  }

  /// Whether the server leaves open which step ran an InitPlan, and another such question hangs on
  /// the answer: how scans shared an expression, or which step ran another InitPlan. Then not every
  /// step has one answer.
  private static boolean leavesOpen(List<Step> steps) {
    long mentionedElsewhere =
        steps.stream().mapToLong(s -> s.filter.split("y > ", -1).length - 1L).sum();
    boolean shared = steps.stream().anyMatch(s -> !s.cte.isEmpty() && s.ambiguous);
    return mentionedElsewhere > (shared ? 0 : 1);
  }

  @Property(tries = 1000)
  void timeTimesLoopsOfAllProcessesAddsUpToo(@ForAll long seed) throws Exception {
    Step root = Executions.of(seed);
    Metrics metrics = metrics(root);
    List<Step> steps = root.all();
    double sum = 0;
    for (int i = 0; i < steps.size(); i++) {
      NodeMetrics of = metrics.of(i + 1);
      sum += of.self().cpuMillis().orElseThrow().value();
      boolean plain = steps.get(i).all().stream().noneMatch(s -> s.isGather() || s.inside[0] > 0);
      if (plain) {
        near("seed " + seed, of.inclusive().cpuMillis().orElseThrow(), steps.get(i).total());
      }
    }
    double total = metrics.cpuMillis().orElseThrow().value();
    assertThat(sum).isCloseTo(total, within(FLOATING * (1 + total)));
  }

  /// A bitmap is built in one process's time, so that the others' waiting is the step's above.
  private static double wallSelf(Step step) {
    double below = 0;
    for (Step child : step.children) {
      below += child.isAsked() ? child.wall() : 0;
    }
    double inside = 0;
    for (double i : step.inside) {
      inside += i;
    }
    return step.wall() - below - inside / step.processes;
  }

  private static void near(String what, Measured computed, double truth) {
    assertThat(Math.abs(computed.value() - truth))
        .as(what + ": " + computed + " for " + truth)
        .isLessThanOrEqualTo(computed.error() + FLOATING * (1 + truth));
  }

  private static Metrics metrics(Step root) throws Exception {
    Query query = PlanFormats.parse(Engine.POSTGRESQL, "", StepJson.of(root));
    return Metrics.of(query);
  }
}
