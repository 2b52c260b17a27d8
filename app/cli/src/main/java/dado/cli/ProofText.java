package dado.cli;

import dado.schema.proof.Proof;
import dado.schema.proof.Trial;
import java.util.List;
import java.util.stream.Stream;

/// A proof in words.
public final class ProofText {

  private ProofText() {}

  /// One line: proven, refuted or impossible, and where or why.
  public static String headline(Proof proof) {
    return switch (proof) {
      case Proof.Proven proven -> "Proven on " + proven.where() + ".";
      case Proof.Refuted refuted -> "Refuted on " + refuted.where() + ": " + refuted.difference();
      case Proof.Impossible impossible ->
          "Not proven: " + impossible.why() + " " + impossible.remedy();
    };
  }

  /// What was tried, one line each; empty where nothing could be.
  public static List<String> trials(Proof proof) {
    return switch (proof) {
      case Proof.Proven proven -> proven.trials().stream().map(ProofText::line).toList();
      case Proof.Refuted refuted -> refuted.trials().stream().map(ProofText::line).toList();
      case Proof.Impossible _ -> List.of();
    };
  }

  /// The headline and the trials below it.
  public static String whole(Proof proof) {
    return String.join(
        "\n",
        Stream.concat(Stream.of(headline(proof)), trials(proof).stream().map(line -> "  " + line))
            .toList());
  }

  private static String line(Trial trial) {
    return trial.what() + ": " + trial.result() + " (" + Console.took(trial.took()) + ")";
  }
}
