package dado.visualizer;

import dado.kit.notice.ProofBadge;
import dado.kit.notice.ProofBadge.Standing;
import dado.kit.text.Texts;
import dado.schema.proof.Proof;
import dado.schema.proof.Trial;
import java.util.List;
import java.util.stream.Collectors;

/// Proofs as badges and as lines of text.
final class Proofs {
  private final Texts texts;

  Proofs(Texts texts) {
    this.texts = texts;
  }

  ProofBadge badge(Proof proof) {
    return switch (proof) {
      case Proof.Proven p -> new ProofBadge(Standing.TRIED, p.where(), lines(p.trials()));
      case Proof.Refuted r ->
          new ProofBadge(Standing.REFUTED, r.where(), r.difference() + "\n" + lines(r.trials()));
      case Proof.Impossible i -> new ProofBadge(Standing.IMPOSSIBLE, "", reason(i));
    };
  }

  /// What was tried, or why it could not be.
  String detail(Proof proof) {
    return switch (proof) {
      case Proof.Proven p -> lines(p.trials());
      case Proof.Refuted r -> r.difference() + "\n" + lines(r.trials());
      case Proof.Impossible i -> reason(i);
    };
  }

  private String reason(Proof.Impossible impossible) {
    return texts.get("proof.remedy", impossible.why(), impossible.remedy());
  }

  private String lines(List<Trial> trials) {
    return trials.stream()
        .map(t -> texts.get("proof.trial", t.what(), t.result(), t.took().toMillis()))
        .collect(Collectors.joining("\n"));
  }
}
