package dado.plan.report;

import dado.plan.metrics.Metrics;
import dado.plan.metrics.Outside;
import tools.jackson.databind.node.ObjectNode;

/// Where the time of a whole execution went, as data: the trees of steps, and what is outside them.
final class TimeJson {
  private TimeJson() {}

  static void write(ObjectNode json, Metrics metrics) {
    PlanJson.put(json, "totalMs", PlanJson.value(metrics.totalMillis()));
    PlanJson.put(json, "stepsMs", PlanJson.value(metrics.treeMillis()));
    PlanJson.put(json, "stepsToleranceMs", PlanJson.error(metrics.treeMillis()));
    PlanJson.put(json, "cpuMs", PlanJson.value(metrics.cpuMillis()));
    Outside outside = metrics.outside();
    PlanJson.put(json, "planningMs", outside.planningMillis());
    ObjectNode triggers = json.putObject("triggersMs");
    outside.triggerMillis().forEach((name, millis) -> PlanJson.number(triggers, name, millis));
    PlanJson.number(json, "triggersInStepsMs", outside.insideMillis());
    PlanJson.put(json, "serializationMs", outside.serializationMillis());
    PlanJson.put(json, "jitMs", outside.jitMillis());
    PlanJson.put(json, "otherMs", PlanJson.value(outside.otherMillis()));
    PlanJson.put(json, "otherToleranceMs", PlanJson.error(outside.otherMillis()));
  }
}
