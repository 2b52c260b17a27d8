package dado.plan.report;

import dado.plan.candidate.NoCandidate;
import dado.plan.candidate.PlanCandidate;
import dado.plan.candidate.PlanCandidates;
import dado.plan.model.Query;
import dado.plan.model.Span;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Index candidates as data, each marked as untried.
final class CandidateJson {
  private CandidateJson() {}

  static void write(ObjectNode plan, PlanCandidates found, Query query) {
    ArrayNode candidates = plan.putArray("candidates");
    found.candidates().forEach(c -> candidate(candidates.addObject(), c, query));
    ArrayNode none = plan.putArray("noCandidates");
    for (NoCandidate no : found.none()) {
      none.addObject()
          .put("node", no.nodeId())
          .put("relation", no.table())
          .put("reason", no.reason());
    }
  }

  private static void candidate(ObjectNode json, PlanCandidate candidate, Query query) {
    json.put("relation", candidate.table()).put("schema", candidate.schema());
    json.put("method", candidate.method());
    texts(json.putArray("keys"), candidate.keys());
    texts(json.putArray("include"), candidate.include());
    json.put("where", candidate.where()).put("ddl", candidate.ddl());
    ArrayNode nodes = json.putArray("nodes");
    candidate.nodeIds().forEach(nodes::add);
    PlanJson.number(json, "share", candidate.share());
    json.put("tried", false).put("reason", candidate.reason());
    texts(json.putArray("serves"), candidate.serves());
    ArrayNode places = json.putArray("inQuery");
    candidate.inQuery().forEach(s -> place(places.addObject(), s, query));
    texts(json.putArray("cautions"), candidate.cautions());
  }

  private static void place(ObjectNode json, Span place, Query query) {
    json.put("start", place.start()).put("end", place.end());
    json.put("text", place.in(query.sql()));
  }

  private static void texts(ArrayNode all, List<String> texts) {
    texts.forEach(all::add);
  }
}
