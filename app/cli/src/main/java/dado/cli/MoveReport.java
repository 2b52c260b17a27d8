package dado.cli;

import dado.schema.apply.Move;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What a command says of migrations that would run, or have run.
///
/// @param done what was done to them, in a word
record MoveReport(Console console, boolean json, String done) {

  static String count(int migrations) {
    return migrations + (migrations == 1 ? " migration" : " migrations");
  }

  /// Nothing has run.
  int plan(List<Move> moves) {
    if (json) {
      document("planned", moves);
    } else {
      for (Move move : moves) {
        console.out().println("-- " + move.script().file());
        console.out().print(move.sql());
      }
      console
          .err()
          .println(
              moves.isEmpty() ? "There is nothing to do." : count(moves.size()) + " would run.");
    }
    return ExitCode.OK;
  }

  int done(List<Move> moves) {
    if (json) {
      document(done, moves);
    } else {
      moves.forEach(move -> console.out().println(done + " " + move.name()));
    }
    return ExitCode.OK;
  }

  private void document(String word, List<Move> moves) {
    ObjectNode document = JsonText.object();
    document.put("result", word);
    document.set("migrations", Migrations.json(moves));
    console.out().println(JsonText.of(document));
  }
}
