package dado.cli;

import dado.schema.proof.Proof;
import dado.schema.proof.Trial;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A proof as JSON.
final class ProofJson {

  private ProofJson() {}

  static ObjectNode of(Proof proof) {
    ObjectNode one = JsonText.object();
    switch (proof) {
      case Proof.Proven proven -> {
        one.put("result", "proven");
        one.put("where", proven.where());
        one.set("trials", trials(proven.trials()));
      }
      case Proof.Refuted refuted -> {
        one.put("result", "refuted");
        one.put("where", refuted.where());
        one.put("difference", refuted.difference());
        one.set("trials", trials(refuted.trials()));
      }
      case Proof.Impossible impossible -> {
        one.put("result", "impossible");
        one.put("why", impossible.why());
        one.put("remedy", impossible.remedy());
      }
    }
    return one;
  }

  private static ArrayNode trials(List<Trial> trials) {
    ArrayNode array = JsonText.array();
    for (Trial trial : trials) {
      ObjectNode one = array.addObject();
      one.put("what", trial.what());
      one.put("result", trial.result());
      one.put("milliseconds", trial.took().toMillis());
    }
    return array;
  }
}
