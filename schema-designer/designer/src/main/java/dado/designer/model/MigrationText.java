package dado.designer.model;

import dado.kit.text.Texts;
import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
import dado.schema.migration.Reversibility;
import dado.schema.proof.Proof;
import dado.schema.proof.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Migrations and proofs in words and as SQL text.
public final class MigrationText {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  private MigrationText() {}

  /// Statements as a script.
  public static String script(List<Statement> statements) {
    return statements.stream().map(s -> s.sql() + ";\n").collect(Collectors.joining("\n"));
  }

  /// What the down script brings back, as a sentence.
  public static String reversibility(Migration migration) {
    return switch (migration.reversibility()) {
      case Reversibility.Exact e -> TEXTS.get("reversible.exact");
      case Reversibility.StructureOnly(var lost) ->
          TEXTS.get("reversible.structure", String.join("; ", lost));
      case Reversibility.Impossible(var why) -> TEXTS.get("reversible.impossible", why);
    };
  }

  /// The trials of a proof, one a line.
  public static List<String> trials(Proof proof) {
    return switch (proof) {
      case Proof.Proven(var where, var trials) -> lines(trials);
      case Proof.Refuted(var where, var trials, var difference) -> {
        List<String> lines = new ArrayList<>(lines(trials));
        lines.add(TEXTS.get("proof.difference", difference));
        yield lines;
      }
      case Proof.Impossible(var why, var remedy) -> List.of(why, remedy);
    };
  }

  /// What the head of a saved file says of the proof.
  public static String header(Optional<Proof> proof) {
    return proof.map(MigrationText::stamp).orElse(TEXTS.get("header.untried"));
  }

  private static String stamp(Proof proof) {
    String head =
        switch (proof) {
          case Proof.Proven p -> TEXTS.get("header.proven", p.where());
          case Proof.Refuted p -> TEXTS.get("header.refuted", p.where());
          case Proof.Impossible p -> TEXTS.get("header.impossible");
        };
    return head + "\n" + String.join("\n", trials(proof));
  }

  private static List<String> lines(List<Trial> trials) {
    return trials.stream().map(MigrationText::line).toList();
  }

  private static String line(Trial trial) {
    return TEXTS.get("trial", trial.what(), trial.result(), trial.took().toMillis());
  }
}
