package dado.plan.advise;

import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Rung;
import dado.schema.change.Change;
import dado.schema.proof.Proof;
import dado.schema.proof.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// An index for a workload, tried together with the others that are suggested.
///
/// @param ddl the statement that makes it, without a closing semicolon
/// @param why what it would do, in one sentence
/// @param rung how far it was tried
/// @param where the place where it was tried
/// @param effects the statements whose plans read it, the most improved first
/// @param bytes its size; empty where it is not known
/// @param writeFactor the bytes that inserting a row writes with it, as a multiple of those
///   without; an estimate from the widths of the columns
/// @param value what the workload loses without it while the others stay: the sum of weight times
///   the logarithm of the costs' growth, divided by all weights
/// @param cautions what to know before creating it, one sentence each
public record Suggestion(
    Hypothetical index,
    String ddl,
    String why,
    Rung rung,
    String where,
    List<Effect> effects,
    OptionalLong bytes,
    double writeFactor,
    double value,
    List<String> cautions) {

  public Suggestion {
    effects = List.copyOf(effects);
    cautions = List.copyOf(cautions);
  }

  /// The suggestion as a change of the schema: it is already a migration.
  public Change.AddIndex toChange() {
    return index.toChange();
  }

  /// The claim that it helps, with what was tried. Without a trial it is impossible.
  public Proof proof() {
    if (rung == Rung.RULE) {
      return new Proof.Impossible(
          "no place was found where an index could be tried.",
          "Name a server with --scratch, or allow a clone with --level clone.");
    }
    List<Trial> trials =
        effects.stream()
            .map(e ->
                new Trial(
                    "Planned " + e.statement().source() + " with " + index.title(),
                    String.format(
                        Locale.ROOT,
                        "the cost goes from %,.0f to %,.0f",
                        e.costBefore(),
                        e.costAfter()),
                    Duration.ZERO))
            .toList();
    return new Proof.Proven(where, trials);
  }

  /// By which factor the workload's mean cost falls with it while the others are there, at least 1.
  public double speedup() {
    return Math.exp(value);
  }
}
