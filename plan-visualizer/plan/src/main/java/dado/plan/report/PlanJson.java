package dado.plan.report;

import dado.plan.candidate.Proposal;
import dado.plan.metrics.Measured;
import dado.plan.model.Query;
import dado.plan.model.Unknown;
import dado.plan.rule.Analysis;
import dado.plan.rule.Finding;
import dado.plan.rule.Remedy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Analyses as data, in the form that `docs/schemas/dado-plan.schema.json` describes.
final class PlanJson {
  /// The form's version: it grows when a field goes or changes its meaning, not when one is added.
  static final int VERSION = 1;

  private static final double PRECISION = 1e6;
  private static final double LARGE = 1e9;

  private PlanJson() {}

  /// One document with all plans.
  static String document(List<PlanEntry> entries) {
    ObjectNode root = JsonForm.JSON.createObjectNode();
    root.put("version", VERSION);
    ArrayNode plans = root.putArray("plans");
    entries.forEach(e -> write(plans.addObject(), e));
    return JsonForm.document(root);
  }

  /// One line a plan.
  static String lines(List<PlanEntry> entries) {
    StringBuilder out = new StringBuilder();
    entries.forEach(e -> out.append(line(e)));
    return out.toString();
  }

  /// A plan in a line, with its line feed.
  static String line(PlanEntry entry) {
    ObjectNode root = JsonForm.JSON.createObjectNode();
    root.put("version", VERSION);
    write(root, entry);
    return JsonForm.line(root);
  }

  private static void write(ObjectNode plan, PlanEntry entry) {
    plan.put("file", entry.file()).put("line", entry.line());
    entry.analysis().ifPresent(a -> write(plan, a));
    if (entry.error().isPresent()) {
      ObjectNode error = plan.putObject("error");
      error.put("message", entry.error().get().getMessage());
      error.put("line", entry.error().get().line()).put("column", entry.error().get().column());
      error.put("expected", entry.error().get().expected());
    }
  }

  private static void write(ObjectNode plan, Analysis analysis) {
    Query query = analysis.query();
    plan.put("format", query.format());
    plan.put("dialect", query.engine().name().toLowerCase(Locale.ROOT));
    plan.put("query", query.sql()).put("analyzed", query.analyzed());
    put(plan, "executionMs", query.executionMillis());
    put(plan, "planningMs", query.planningMillis());
    plan.put("headline", analysis.headline());
    texts(plan.putObject("settings"), query.settings());
    ObjectNode outside = plan.putObject("outside");
    query.outside().forEach((name, millis) -> number(outside, name, millis));
    TimeJson.write(plan.putObject("time"), analysis.metrics());
    texts(plan.putObject("printed"), query.printed());
    NodeJson.write(plan.putArray("nodes"), analysis);
    findings(plan.putArray("findings"), analysis.findings());
    CandidateJson.write(plan, Proposal.of(analysis), query);
    unknown(plan.putArray("unknown"), query);
  }

  static void put(ObjectNode object, String key, OptionalDouble value) {
    if (value.isPresent()) {
      number(object, key, value.getAsDouble());
    } else {
      object.putNull(key);
    }
  }

  /// A number without the noise of binary fractions, and without a point where it is whole.
  static void number(ObjectNode object, String key, double value) {
    double rounded = Math.rint(value * PRECISION) / PRECISION;
    if (Math.rint(rounded) == rounded && Math.abs(rounded) < Long.MAX_VALUE) {
      object.put(key, (long) rounded);
    } else {
      object.put(key, Math.abs(value) < LARGE ? rounded : value);
    }
  }

  static OptionalDouble value(Optional<Measured> measured) {
    return measured.map(m -> OptionalDouble.of(m.value())).orElse(OptionalDouble.empty());
  }

  static OptionalDouble error(Optional<Measured> measured) {
    return measured.map(m -> OptionalDouble.of(m.error())).orElse(OptionalDouble.empty());
  }

  /// In their own order, which is the server's.
  static void texts(ObjectNode object, Map<String, String> texts) {
    texts.forEach(object::put);
  }

  private static void findings(ArrayNode all, List<Finding> findings) {
    for (Finding finding : findings) {
      ObjectNode node = all.addObject();
      node.put("rule", finding.rule());
      node.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
      node.put("node", finding.nodeId());
      ArrayNode others = node.putArray("alsoConcerned");
      finding.alsoConcerned().forEach(others::add);
      number(node, "share", finding.share());
      number(node, "saving", finding.saving());
      node.put("message", finding.headline());
      ArrayNode evidence = node.putArray("evidence");
      finding
          .evidence()
          .forEach(e -> evidence.addObject().put("field", e.field()).put("value", e.value()));
      remedies(node.putArray("remedies"), finding.remedies());
      node.put("help", "docs/rules/" + finding.rule() + ".md");
    }
  }

  private static void remedies(ArrayNode all, List<Remedy> remedies) {
    for (Remedy remedy : remedies) {
      all.addObject().put("kind", kind(remedy)).put("sentence", remedy.sentence());
    }
  }

  private static String kind(Remedy remedy) {
    return switch (remedy) {
      case Remedy.CreateIndex _ -> "create-index";
      case Remedy.AnalyzeTable _ -> "analyze-table";
      case Remedy.CreateStatistics _ -> "create-statistics";
      case Remedy.Vacuum _ -> "vacuum";
      case Remedy.SetParameter _ -> "set-parameter";
      case Remedy.RewriteQuery _ -> "rewrite-query";
    };
  }

  private static void unknown(ArrayNode all, Query query) {
    for (Unknown unknown : query.unknown()) {
      ObjectNode node = all.addObject().put("text", unknown.text());
      node.put("node", unknown.nodeId());
      node.put("line", unknown.place().isKnown() ? unknown.place().line(query.raw()) : 0);
    }
  }
}
