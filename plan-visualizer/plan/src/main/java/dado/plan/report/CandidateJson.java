package dado.plan.report;

import dado.plan.candidate.Candidate;
import dado.plan.candidate.NoIndex;
import dado.plan.candidate.Proposal;
import dado.plan.model.Query;
import dado.plan.model.Span;
import dado.plan.predicate.Predicate;
import dado.schema.model.Index;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Index candidates as data, each marked as untried.
final class CandidateJson {
  private CandidateJson() {}

  static void write(ObjectNode plan, Proposal found, Query query) {
    ArrayNode candidates = plan.putArray("candidates");
    found.candidates().forEach(c -> candidate(candidates.addObject(), c, query));
    ArrayNode none = plan.putArray("noCandidates");
    for (NoIndex no : found.reasons()) {
      none.addObject()
          .put("node", no.nodeId())
          .put("relation", no.relation().table())
          .put("reason", no.reason());
    }
  }

  private static void candidate(ObjectNode json, Candidate candidate, Query query) {
    Index index = candidate.index();
    json.put("relation", candidate.relation().table());
    json.put("schema", candidate.relation().schema()).put("method", index.method());
    texts(json.putArray("keys"), index.keys().stream().map(CandidateJson::key).toList());
    texts(json.putArray("include"), index.include());
    json.put("where", index.where().orElse("")).put("ddl", candidate.ddl());
    ArrayNode nodes = json.putArray("nodes");
    candidate.nodeIds().forEach(nodes::add);
    PlanJson.number(json, "share", candidate.share());
    json.put("tried", candidate.tried().isPresent()).put("reason", candidate.why());
    List<Predicate> serves = candidate.serves();
    texts(json.putArray("serves"), serves.stream().map(Predicate::text).distinct().toList());
    ArrayNode places = json.putArray("inQuery");
    serves.stream()
        .map(Predicate::place)
        .filter(Span::isKnown)
        .distinct()
        .forEach(s -> place(places.addObject(), s, query));
    texts(json.putArray("cautions"), candidate.remarks());
  }

  private static String key(Index.Key key) {
    String qualifiers = key.qualifiers().isEmpty() ? "" : " " + key.qualifiers();
    return key.text() + qualifiers + (key.descending() ? " DESC" : "");
  }

  private static void place(ObjectNode json, Span place, Query query) {
    json.put("start", place.start()).put("end", place.end());
    json.put("text", place.in(query.sql()));
  }

  private static void texts(ArrayNode all, List<String> texts) {
    texts.forEach(all::add);
  }
}
