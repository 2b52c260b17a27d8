package dado.plan.report;

import dado.plan.advise.Counselled;
import dado.plan.advise.Effect;
import dado.plan.advise.Suggestion;
import dado.plan.advise.WorkloadAdvice;
import dado.plan.candidate.Counsel;
import dado.plan.health.Weakness;
import dado.schema.model.Index;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Advice as data; `docs/schemas/dado-advice.schema.json` describes it.
final class AdviceJson {
  private static final int VERSION = 1;

  private AdviceJson() {}

  static String of(WorkloadAdvice advice) {
    ObjectNode root = JsonForm.JSON.createObjectNode();
    root.put("version", VERSION).put("level", advice.rung().word()).put("where", advice.where());
    texts(root.putArray("notes"), advice.notes());
    root.put("finished", advice.finished()).put("plannerCalls", advice.calls());
    PlanJson.number(root, "left", advice.left());
    ArrayNode suggestions = root.putArray("suggestions");
    advice.suggestions().forEach(s -> suggestion(suggestions.addObject(), s));
    ArrayNode rejected = root.putArray("rejected");
    advice
        .rejected()
        .forEach(r -> rejected.addObject().put("index", r.index()).put("reason", r.reason()));
    ArrayNode others = root.putArray("advice");
    advice.counsels().forEach(c -> counsel(others.addObject(), c));
    ArrayNode weaknesses = root.putArray("health");
    advice.weaknesses().forEach(w -> weakness(weaknesses.addObject(), w));
    ArrayNode statements = root.putArray("statements");
    advice.effects().forEach(e -> statement(statements.addObject(), e));
    ArrayNode unplanned = root.putArray("unplanned");
    advice
        .unplanned()
        .forEach(
            u -> unplanned.addObject().put("id", u.statement().id()).put("reason", u.reason()));
    return JsonForm.document(root);
  }

  private static void suggestion(ObjectNode json, Suggestion suggestion) {
    Index index = suggestion.index().index();
    json.put("ddl", suggestion.ddl());
    json.put("table", suggestion.index().table().toString()).put("name", index.name());
    texts(json.putArray("columns"), index.keys().stream().map(AdviceJson::key).toList());
    json.put("method", index.method()).put("where", index.where().orElse(""));
    texts(json.putArray("include"), index.include());
    ArrayNode queries = json.putArray("queries");
    suggestion.effects().forEach(e -> queries.add(e.statement().id()));
    PlanJson.number(json, "costBefore", weighed(suggestion.effects(), true));
    PlanJson.number(json, "costAfter", weighed(suggestion.effects(), false));
    json.put("level", suggestion.rung().word()).put("place", suggestion.where());
    suggestion
        .bytes()
        .ifPresentOrElse(b -> json.put("sizeBytes", b), () -> json.putNull("sizeBytes"));
    PlanJson.number(json, "writeFactor", suggestion.writeFactor());
    PlanJson.number(json, "value", suggestion.value());
    json.put("why", suggestion.why());
    texts(json.putArray("cautions"), suggestion.cautions());
    ObjectNode change = json.putObject("change");
    change.put("kind", "addIndex").put("table", suggestion.index().table().toString());
    change.put("index", index.name());
  }

  private static String key(Index.Key key) {
    String qualifiers = key.qualifiers().isEmpty() ? "" : " " + key.qualifiers();
    return key.text() + qualifiers + (key.descending() ? " DESC" : "");
  }

  /// The costs of the statements, each times its weight.
  private static double weighed(List<Effect> effects, boolean before) {
    return effects.stream()
        .mapToDouble(e -> e.statement().weight() * (before ? e.costBefore() : e.costAfter()))
        .sum();
  }

  private static void counsel(ObjectNode json, Counselled counselled) {
    Counsel counsel = counselled.counsel();
    json.put("kind", counsel.kind().name().toLowerCase(Locale.ROOT));
    json.put("query", counselled.statement().id()).put("text", counsel.text());
    json.put("table", counsel.relation().table()).put("condition", counsel.condition());
    json.put("sql", counsel.sql().orElse(""));
    json.put("rewritten", counselled.rewritten().orElse(""));
    counselled
        .trial()
        .ifPresent(t -> {
          ObjectNode trial = json.putObject("trial");
          trial.put("level", t.rung().word());
          PlanJson.number(trial, "costBefore", t.costBefore());
          PlanJson.number(trial, "costAfter", t.costAfter());
          texts(trial.putArray("with"), t.with().stream().map(h -> h.title()).sorted().toList());
        });
  }

  private static void weakness(ObjectNode json, Weakness weakness) {
    String kind = weakness.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    json.put("kind", kind).put("table", weakness.table().toString());
    json.put("index", weakness.index()).put("evidence", weakness.evidence());
    json.put("advice", weakness.advice());
    texts(json.putArray("sql"), weakness.sql());
  }

  private static void statement(ObjectNode json, Effect effect) {
    json.put("id", effect.statement().id()).put("source", effect.statement().source());
    PlanJson.number(json, "weight", effect.statement().weight());
    PlanJson.number(json, "costBefore", effect.costBefore());
    PlanJson.number(json, "costAfter", effect.costAfter());
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
